package org.dateline.ingest.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.dateline.schemas.FeedState;
import org.dateline.schemas.serde.TrustedClasses;
import org.jspecify.annotations.Nullable;

/**
 * The feeds that this instance owns, by partition. Each is kept as its Avro bytes, a tenth of what
 * the objects would take, so that 20,000 feeds fit into a small heap. Not safe for threads.
 */
public final class FeedBook {
  static {
    TrustedClasses.install();
  }

  private final Map<Integer, Map<String, byte[]>> partitions = new HashMap<>();

  /** A feed's state, null where it is not here. */
  public @Nullable FeedState get(int partition, String url) {
    byte[] bytes = partitions.getOrDefault(partition, Map.of()).get(url);
    return bytes == null ? null : decode(bytes);
  }

  /** Takes a partition on, also one without feeds. */
  public void hold(int partition) {
    partitions.computeIfAbsent(partition, unused -> new HashMap<>());
  }

  /** True for a partition that was taken on. */
  public boolean holds(int partition) {
    return partitions.containsKey(partition);
  }

  /** Puts a feed in, in place of what was there. */
  public void put(int partition, FeedState feed) {
    partitions
        .computeIfAbsent(partition, unused -> new HashMap<>())
        .put(feed.getUrl(), encode(feed));
  }

  /** Takes a feed out. */
  public void remove(int partition, String url) {
    partitions.getOrDefault(partition, new HashMap<>()).remove(url);
  }

  /** Drops a partition and says which feeds it held. */
  public Set<String> drop(int partition) {
    Map<String, byte[]> dropped = partitions.remove(partition);
    return dropped == null ? Set.of() : dropped.keySet();
  }

  /** Visits the feeds of a partition. */
  public void each(int partition, Consumer<FeedState> visitor) {
    partitions
        .getOrDefault(partition, Map.of())
        .values()
        .forEach(bytes -> visitor.accept(decode(bytes)));
  }

  /** Visits all feeds. */
  public void each(Consumer<FeedState> visitor) {
    partitions.keySet().forEach(partition -> each(partition, visitor));
  }

  /** Feeds in all. */
  public int size() {
    return partitions.values().stream().mapToInt(Map::size).sum();
  }

  private static byte[] encode(FeedState feed) {
    try {
      ByteBuffer buffer = feed.toByteBuffer();
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FeedState decode(byte[] bytes) {
    try {
      return FeedState.fromByteBuffer(ByteBuffer.wrap(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
