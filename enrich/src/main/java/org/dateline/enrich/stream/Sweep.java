package org.dateline.enrich.stream;

import java.time.Duration;
import java.util.function.ToLongFunction;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Forgets what was not seen for long, some thousands of entries at a time, so that no single step
 * takes long.
 *
 * @param <V> what is stored
 */
final class Sweep<V> {
  private static final int STEP = 20_000;

  private final KeyValueStore<String, V> store;
  private final ToLongFunction<V> seenAt;
  private final long memory;
  private @Nullable String from;

  /**
   * A sweep of one store.
   *
   * @param seenAt milliseconds since the epoch, by stream time
   */
  Sweep(KeyValueStore<String, V> store, Duration memory, ToLongFunction<V> seenAt) {
    this.store = store;
    this.seenAt = seenAt;
    this.memory = memory.toMillis();
  }

  /** Looks at the next entries; begins again after the last. */
  void next(long streamTime) {
    try (KeyValueIterator<String, V> some = store.range(from, null)) {
      for (int i = 0; i < STEP && some.hasNext(); i++) {
        KeyValue<String, V> entry = some.next();
        if (seenAt.applyAsLong(entry.value) < streamTime - memory) {
          store.delete(entry.key);
        }
      }
      from = some.hasNext() ? some.peekNextKey() : null;
    }
  }
}
