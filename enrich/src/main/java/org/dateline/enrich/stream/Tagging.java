package org.dateline.enrich.stream;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.dateline.enrich.Taggers;
import org.dateline.enrich.country.Countries;
import org.dateline.enrich.output.ArticleRecords;
import org.dateline.enrich.output.DeadLetters;
import org.dateline.enrich.output.DeadLetters.Source;
import org.dateline.enrich.stance.Stance;
import org.dateline.schemas.Provenance;
import org.dateline.schemas.RawArticle;
import org.dateline.schemas.serde.AvroEncoder;
import org.jspecify.annotations.Nullable;

/** Countries and stances of a unique article. A tagger that fails costs that article alone. */
public final class Tagging implements Processor<String, Outcome, String, Outcome> {
  private final Taggers taggers;
  private final String enricher;
  private final AvroEncoder<RawArticle> encoder;
  private final String rawTopic;
  private final InstantSource clock;
  private @Nullable ProcessorContext<String, Outcome> context;

  /**
   * A step with its taggers.
   *
   * @param enricher name and version of this program, for provenance
   * @param encoder writes an article that failed as it stood in news.raw
   * @param rawTopic name of news.raw in its namespace
   */
  public Tagging(
      Taggers taggers,
      String enricher,
      AvroEncoder<RawArticle> encoder,
      String rawTopic,
      InstantSource clock) {
    this.taggers = taggers;
    this.enricher = enricher;
    this.encoder = encoder;
    this.rawTopic = rawTopic;
    this.clock = clock;
  }

  @Override
  public void init(ProcessorContext<String, Outcome> given) {
    context = given;
  }

  @Override
  public void process(Record<String, Outcome> record) {
    if (record.value() instanceof Outcome.Unique unique) {
      forward(tag(record, unique.article()));
    }
  }

  private Record<String, Outcome> tag(Record<String, Outcome> record, Waiting waiting) {
    try {
      Countries countries = taggers.countries().tag(waiting.article());
      List<Stance> stances = taggers.stances().tag(waiting.article(), countries);
      return record.withValue(
          new Outcome.Enriched(
              ArticleRecords.enriched(
                  waiting.raw(),
                  waiting.article(),
                  waiting.version(),
                  countries,
                  stances,
                  provenance(waiting.raw()),
                  clock.instant())));
    } catch (RuntimeException e) {
      return failed(record, waiting, e);
    }
  }

  private Provenance provenance(RawArticle raw) {
    Provenance read = raw.getProvenance();
    return Provenance.newBuilder(read)
        .setEnricher(enricher)
        .setGazetteer(taggers.gazetteer())
        .setModel(taggers.model())
        .build();
  }

  private Record<String, Outcome> failed(
      Record<String, Outcome> record, Waiting waiting, RuntimeException error) {
    RawArticle raw = waiting.raw();
    int partition = context().taskId().partition();
    Source source =
        Source.of(
            rawTopic,
            partition,
            waiting.offset(),
            raw.getId(),
            encoder.encode(rawTopic, raw),
            record.timestamp());
    Instant now = clock.instant();
    String problem = "article " + raw.getId() + ": " + error;
    return record
        .withKey(source.position())
        .withValue(
            new Outcome.Failed(
                DeadLetters.of("enrich", error.getClass().getName(), problem, source, now)));
  }

  private void forward(Record<String, Outcome> record) {
    context().forward(record);
  }

  private ProcessorContext<String, Outcome> context() {
    return Objects.requireNonNull(context, "not initialised");
  }
}
