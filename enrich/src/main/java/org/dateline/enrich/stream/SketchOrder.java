package org.dateline.enrich.stream;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.dateline.schemas.SketchRecord;
import org.jspecify.annotations.Nullable;

/**
 * Puts sketches into the order of their times before they are judged, for replays: several
 * partitions of news.raw are read at their own pace, and which of two copies comes first would
 * otherwise change from run to run. Each waits for a while of the clock; whatever is older and has
 * come by then goes before it. Equal times go by article id. What waits outlives the process.
 */
public final class SketchOrder implements Processor<String, SketchRecord, String, SketchRecord> {
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final int TIME_DIGITS = 16;

  private final long holdMillis;
  private final NavigableSet<String> waiting = new TreeSet<>();
  private final Deque<Arrived> arrivals = new ArrayDeque<>();
  private @Nullable Open open;

  /**
   * An order.
   *
   * @param hold how long a sketch waits for older ones, above zero
   */
  public SketchOrder(Duration hold) {
    this.holdMillis = hold.toMillis();
  }

  private record Arrived(String key, long atMillis) {}

  private record Open(
      ProcessorContext<String, SketchRecord> context, KeyValueStore<String, SketchRecord> store) {}

  @Override
  public void init(ProcessorContext<String, SketchRecord> context) {
    KeyValueStore<String, SketchRecord> store = context.getStateStore(Stores.ORDER);
    open = new Open(context, store);
    try (KeyValueIterator<String, SketchRecord> left = store.all()) {
      left.forEachRemaining(each -> arrived(each.key));
    }
    context.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, this::release);
  }

  @Override
  public void process(Record<String, SketchRecord> record) {
    String key =
        String.format(
            Locale.ROOT,
            "%0" + TIME_DIGITS + "x%s#%08x",
            record.timestamp(),
            record.value().getArticleId(),
            record.value().getRevision());
    open().store().put(key, record.value());
    arrived(key);
  }

  private void arrived(String key) {
    waiting.add(key);
    arrivals.add(new Arrived(key, open().context().currentSystemTimeMs()));
  }

  /** Lets out what has waited long enough, and all that is older. */
  private void release(long now) {
    String last = null;
    while (!arrivals.isEmpty() && arrivals.element().atMillis() <= now - holdMillis) {
      String key = arrivals.remove().key();
      last = last == null || key.compareTo(last) > 0 ? key : last;
    }
    while (last != null && !waiting.isEmpty() && waiting.first().compareTo(last) <= 0) {
      String key = Objects.requireNonNull(waiting.pollFirst());
      SketchRecord sketch = open().store().delete(key);
      if (sketch != null) {
        long timestamp = Long.parseLong(key.substring(0, TIME_DIGITS), 16);
        open().context().forward(new Record<>(sketch.getArticleId(), sketch, timestamp));
      }
    }
  }

  private Open open() {
    return Objects.requireNonNull(open, "not initialised");
  }
}
