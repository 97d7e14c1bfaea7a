package org.dateline.enrich.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;
import org.dateline.enrich.output.SeriesRecords;
import org.dateline.enrich.series.PairDay;
import org.dateline.schemas.ArticleStances;
import org.dateline.schemas.EnrichedArticle;
import org.dateline.schemas.StanceWithdrawal;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what an article said, and says of a revision which of it no longer stands. What an
 * article said is forgotten with the article itself.
 */
public final class Withdrawals
    implements Processor<String, EnrichedArticle, String, StanceWithdrawal> {
  private final Duration memory;
  private @Nullable Open open;

  /**
   * A step that opens its store when it is initialised.
   *
   * @param memory how long an article is remembered, by stream time
   */
  public Withdrawals(Duration memory) {
    this.memory = memory;
  }

  private record Open(
      ProcessorContext<String, StanceWithdrawal> context,
      WindowStore<String, ArticleStances> said) {}

  @Override
  public void init(ProcessorContext<String, StanceWithdrawal> context) {
    open = new Open(context, context.getStateStore(Stores.SAID));
  }

  @Override
  public void process(Record<String, EnrichedArticle> record) {
    Open now = Objects.requireNonNull(open, "not initialised");
    EnrichedArticle article = record.value();
    Set<String> keys = SeriesRecords.keys(article);
    boolean revised = article.getRevision() > 1;
    if (revised) {
      Set<String> gone = new LinkedHashSet<>(said(now, record));
      gone.removeAll(keys);
      for (String key : gone) {
        now.context()
            .forward(
                record
                    .withKey(PairDay.parse(key).pair())
                    .withValue(SeriesRecords.withdrawal(article, key)));
      }
    }
    if (revised || !keys.isEmpty()) {
      now.said()
          .put(
              record.key(),
              new ArticleStances(article.getRevision(), java.util.List.copyOf(keys)),
              record.timestamp());
    }
  }

  /** What the newest version said that is remembered. */
  private Set<String> said(Open now, Record<String, EnrichedArticle> record) {
    Instant latest = Instant.ofEpochMilli(now.context().currentStreamTimeMs());
    ArticleStances newest = null;
    try (WindowStoreIterator<ArticleStances> versions =
        now.said().fetch(record.key(), latest.minus(memory), latest)) {
      while (versions.hasNext()) {
        ArticleStances version = versions.next().value;
        if (newest == null || version.getRevision() >= newest.getRevision()) {
          newest = version;
        }
      }
    }
    return newest == null ? Set.of() : new LinkedHashSet<>(newest.getKeys());
  }
}
