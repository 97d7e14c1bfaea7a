package org.dateline.enrich.stream;

import java.time.Duration;
import java.util.Objects;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.dateline.enrich.series.PairDay;
import org.dateline.enrich.series.SeriesDesk;
import org.dateline.enrich.series.SeriesSettings;
import org.dateline.enrich.series.SeriesUpdate;
import org.dateline.schemas.StanceVote;
import org.jspecify.annotations.Nullable;

/**
 * The one writer of the pairs of a partition: a {@link SeriesDesk} over stored votes and days. A
 * vote is forgotten with its article; the day that it was counted on keeps its count.
 */
public final class SeriesWriter
    implements Processor<String, SeriesWriter.Ballot, String, SeriesUpdate> {
  private static final Duration SWEEP = Duration.ofSeconds(10);

  private final SeriesSettings settings;
  private final Duration memory;
  private @Nullable Open open;

  /**
   * A writer that opens its stores when it is initialised.
   *
   * @param memory how long a vote is remembered after it last came, by stream time
   */
  public SeriesWriter(SeriesSettings settings, Duration memory) {
    this.settings = settings;
    this.memory = memory;
  }

  /** A vote with the day that it is counted on. */
  public record Ballot(PairDay of, StanceVote vote) {}

  private record Open(ProcessorContext<String, SeriesUpdate> context, SeriesDesk desk) {}

  @Override
  public void init(ProcessorContext<String, SeriesUpdate> context) {
    TimestampedKeyValueStore<String, StanceVote> votes = context.getStateStore(Stores.STANCE_VOTES);
    StoredShelf shelf =
        new StoredShelf(
            votes,
            context.getStateStore(Stores.STANCE_DAYS),
            context.getStateStore(Stores.STANCE_CHANGES),
            context::currentStreamTimeMs);
    Sweep<ValueAndTimestamp<StanceVote>> sweep =
        new Sweep<>(votes, memory, ValueAndTimestamp::timestamp);
    context.schedule(
        SWEEP, PunctuationType.WALL_CLOCK_TIME, now -> sweep.next(context.currentStreamTimeMs()));
    open = new Open(context, new SeriesDesk(settings, shelf));
  }

  @Override
  public void process(Record<String, Ballot> record) {
    Open now = Objects.requireNonNull(open, "not initialised");
    Ballot ballot = record.value();
    for (SeriesUpdate update : now.desk().take(ballot.of(), ballot.vote())) {
      now.context().forward(record.withKey(update.of().key()).withValue(update));
    }
  }
}
