package org.dateline.enrich.stream;

import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.dateline.enrich.series.PairDay;
import org.dateline.enrich.series.SeriesDesk;
import org.dateline.enrich.series.SeriesSettings;
import org.dateline.enrich.series.SeriesUpdate;
import org.dateline.schemas.StanceVote;
import org.jspecify.annotations.Nullable;

/** The one writer of the pairs of a partition: a {@link SeriesDesk} over stored votes and days. */
public final class SeriesWriter
    implements Processor<String, SeriesWriter.Ballot, String, SeriesUpdate> {
  private final SeriesSettings settings;
  private @Nullable Open open;

  /** A writer that opens its stores when it is initialised. */
  public SeriesWriter(SeriesSettings settings) {
    this.settings = settings;
  }

  /** A vote with the day that it is counted on. */
  public record Ballot(PairDay of, StanceVote vote) {}

  private record Open(ProcessorContext<String, SeriesUpdate> context, SeriesDesk desk) {}

  @Override
  public void init(ProcessorContext<String, SeriesUpdate> context) {
    StoredShelf shelf =
        new StoredShelf(
            context.getStateStore(Stores.STANCE_VOTES),
            context.getStateStore(Stores.STANCE_DAYS),
            context.getStateStore(Stores.STANCE_CHANGES));
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
