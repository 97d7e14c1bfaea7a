package org.dateline.enrich.stream;

import static org.dateline.schemas.DuplicateKind.EXACT;
import static org.dateline.schemas.DuplicateKind.REVISION;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.dateline.enrich.dedup.Arrival;
import org.dateline.enrich.dedup.ContentHash;
import org.dateline.enrich.dedup.Fingerprint;
import org.dateline.enrich.output.ArticleRecords;
import org.dateline.enrich.output.ArticleRecords.Version;
import org.dateline.enrich.output.DeadLetters.Source;
import org.dateline.enrich.output.DuplicateRecords;
import org.dateline.enrich.output.Hashes;
import org.dateline.enrich.stream.Inbound.Arrived;
import org.dateline.enrich.stream.Inbound.Judged;
import org.dateline.schemas.ArticleState;
import org.dateline.schemas.DeadLetter;
import org.dateline.schemas.DuplicateKind;
import org.dateline.schemas.DuplicateRecord;
import org.dateline.schemas.RawArticle;
import org.dateline.schemas.VerdictKind;
import org.dateline.schemas.VerdictRecord;
import org.dateline.schemas.serde.Decoded;
import org.jspecify.annotations.Nullable;

/**
 * Where an article waits, in its own partition, while its sketch is judged elsewhere. An article
 * that comes is a re-publication, or waits and asks; a verdict releases the one that it is about,
 * as unique, as a copy, or as a revision, which is never dropped. One that waits too long is
 * unique.
 */
public final class ArticleDesk implements Processor<String, Inbound, String, Outcome> {
  private static final Duration CHECK_WAITING = Duration.ofSeconds(1);
  private static final Duration SWEEP = Duration.ofSeconds(10);

  private final DeskSettings settings;
  private final Reception reception;
  private final RawLog rawLog;
  private final ParkingSpace space;
  private final InstantSource clock;
  private @Nullable Open open;

  /**
   * A desk that opens its store when it is initialised.
   *
   * @param reception reads what comes
   * @param rawLog gives back what no longer waits in memory
   * @param space for what waits in memory
   */
  public ArticleDesk(
      DeskSettings settings,
      Reception reception,
      RawLog rawLog,
      ParkingSpace space,
      InstantSource clock) {
    this.settings = settings;
    this.reception = reception;
    this.rawLog = rawLog;
    this.space = space;
    this.clock = clock;
  }

  private record Open(
      ProcessorContext<String, Outcome> context,
      KeyValueStore<String, ArticleState> articles,
      Parking parking) {}

  @Override
  public void init(ProcessorContext<String, Outcome> context) {
    KeyValueStore<String, ArticleState> articles = context.getStateStore(Stores.ARTICLES);
    open = new Open(context, articles, new Parking(space));
    Sweep<ArticleState> sweep =
        new Sweep<>(articles, settings.articleMemory(), it -> it.getSeenAt().toEpochMilli());
    context.schedule(CHECK_WAITING, PunctuationType.WALL_CLOCK_TIME, now -> releaseOverdue());
    context.schedule(
        SWEEP, PunctuationType.WALL_CLOCK_TIME, now -> sweep.next(context.currentStreamTimeMs()));
  }

  @Override
  public void process(Record<String, Inbound> record) {
    if (record.value() instanceof Arrived arrived) {
      receive(record.key(), arrived.raw(), record.timestamp());
    } else if (record.value() instanceof Judged judged) {
      release(judged.verdict(), record.timestamp());
    }
  }

  private void receive(@Nullable String key, Decoded<RawArticle> decoded, long timestamp) {
    RecordMetadata at = open().context().recordMetadata().orElseThrow();
    Source source =
        Source.of(at.topic(), at.partition(), at.offset(), key, decoded.bytes(), timestamp);
    Reception.Result result = reception.read(key, decoded, source);
    if (result instanceof Reception.Read read) {
      arrive(read, at.offset(), timestamp);
    } else if (result instanceof Reception.Refused refused) {
      fail(refused.letter(), timestamp);
    }
  }

  private void arrive(Reception.Read read, long offset, long timestamp) {
    String id = read.raw().getId();
    ArticleState known = open().articles().get(id);
    ContentHash before = known == null ? null : Hashes.content(known.getContentHash());
    Fingerprint text = reception.fingerprint(read);
    ContentHash content = text.content();
    if (Arrival.of(before, content) == Arrival.AGAIN) {
      again(EXACT, read.raw(), timestamp);
      return;
    }
    int revision = known == null ? 1 : known.getRevision() + 1;
    remember(
        id,
        Hashes.fixed(content),
        revision,
        known != null && known.getCopy(),
        known == null ? 0 : known.getUnjudged());
    Waiting waiting =
        new Waiting(read.raw(), read.article(), new Version(revision, content, before), offset);
    open().parking().park(waiting, clock.millis());
    forward(
        Questions.language(waiting), new Outcome.Asked(Questions.about(waiting, text)), timestamp);
  }

  private void release(VerdictRecord verdict, long timestamp) {
    String id = verdict.getArticleId();
    Parking.Ticket ticket = open().parking().take(id, verdict.getRevision());
    // What waits here for its first verdict, and is unique, stands in the store as it should.
    boolean stands =
        ticket != null && verdict.getKind() == VerdictKind.UNIQUE && verdict.getRevision() == 1;
    ArticleState state = stands ? null : open().articles().get(id);
    if (state != null && verdict.getRevision() <= state.getUnjudged()) {
      return; // It comes too late: the article went out as unique.
    }
    Waiting waiting =
        ticket != null && ticket.article() != null
            ? ticket.article()
            : reread(
                id,
                verdict.getRevision(),
                Hashes.contentOrNull(verdict.getSupersedes()),
                verdict.getRawOffset(),
                timestamp);
    if (waiting == null) {
      return;
    }
    boolean knownCopy = state != null && state.getCopy();
    boolean copy =
        verdict.getKind() != VerdictKind.UNIQUE && (verdict.getRevision() == 1 || knownCopy);
    if (state != null && copy != knownCopy) {
      remember(id, state.getContentHash(), state.getRevision(), copy, state.getUnjudged());
    }
    if (copy) {
      Instant eventTime = ArticleRecords.eventTime(waiting.raw());
      duplicate(
          DuplicateRecords.copy(verdict, waiting.raw(), eventTime, clock.instant()), timestamp);
    } else {
      publish(waiting, timestamp);
    }
  }

  private void releaseOverdue() {
    long before = clock.millis() - settings.verdictTimeout().toMillis();
    for (Parking.Ticket ticket = open().parking().takeOverdue(before);
        ticket != null;
        ticket = open().parking().takeOverdue(before)) {
      Version version = ticket.version();
      ArticleState state = open().articles().get(ticket.articleId());
      if (state != null) {
        remember(
            ticket.articleId(),
            state.getContentHash(),
            state.getRevision(),
            false,
            version.revision());
      }
      long timestamp = open().context().currentStreamTimeMs();
      Waiting waiting =
          ticket.article() != null
              ? ticket.article()
              : reread(
                  ticket.articleId(),
                  version.revision(),
                  version.supersedes(),
                  ticket.offset(),
                  timestamp);
      if (waiting != null) {
        publish(waiting, timestamp);
      }
    }
  }

  /** The article as it lies in news.raw; null where it can't be had, which makes a dead letter. */
  private @Nullable Waiting reread(
      String id, int revision, @Nullable ContentHash supersedes, long offset, long timestamp) {
    int partition = open().context().taskId().partition();
    byte[] bytes = rawLog.read(partition, offset);
    Source source = Source.of(settings.rawTopic(), partition, offset, id, bytes, timestamp);
    Reception.Result result = reception.reread(id, bytes, source);
    if (result instanceof Reception.Read read) {
      ArticleState state = open().articles().get(id);
      ContentHash content =
          state != null && state.getRevision() == revision
              ? Hashes.content(state.getContentHash())
              : reception.fingerprint(read).content();
      Version version = new Version(revision, content, supersedes);
      return new Waiting(read.raw(), read.article(), version, offset);
    }
    fail(((Reception.Refused) result).letter(), timestamp);
    return null;
  }

  private void publish(Waiting waiting, long timestamp) {
    if (waiting.version().revision() > 1) {
      again(REVISION, waiting.raw(), timestamp);
    }
    forward(waiting.raw().getId(), new Outcome.Unique(waiting), timestamp);
  }

  private void again(DuplicateKind kind, RawArticle raw, long timestamp) {
    Instant eventTime = ArticleRecords.eventTime(raw);
    duplicate(DuplicateRecords.again(kind, raw, eventTime, clock.instant()), timestamp);
  }

  private void duplicate(DuplicateRecord duplicate, long timestamp) {
    forward(duplicate.getArticleId(), new Outcome.Duplicate(duplicate), timestamp);
  }

  private void fail(DeadLetter letter, long timestamp) {
    String position = letter.getTopic() + "-" + letter.getPartition() + "-" + letter.getOffset();
    forward(position, new Outcome.Failed(letter), timestamp);
  }

  private void forward(String key, Outcome outcome, long timestamp) {
    open().context().forward(new Record<>(key, outcome, timestamp));
  }

  private void remember(
      String id,
      org.dateline.schemas.ContentHash content,
      int revision,
      boolean copy,
      int unjudged) {
    Instant now = Instant.ofEpochMilli(Math.max(0, open().context().currentStreamTimeMs()));
    open().articles().put(id, new ArticleState(content, revision, copy, unjudged, now));
  }

  private Open open() {
    return Objects.requireNonNull(open, "not initialised");
  }

  @Override
  public void close() {
    if (open != null) {
      open.parking().leave();
    }
    rawLog.close();
  }
}
