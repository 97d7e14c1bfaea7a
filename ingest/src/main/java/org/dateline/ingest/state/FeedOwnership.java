package org.dateline.ingest.state;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.dateline.schemas.FeedState;
import org.dateline.schemas.serde.AvroDecoder;
import org.dateline.schemas.serde.UndecodableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This instance's share of {@code news.feeds}: the partitions that the consumer group gives it,
 * read from their beginning when they come and followed from then on. Offsets are never committed,
 * the topic is a table. For the thread that polls alone.
 */
public final class FeedOwnership implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(FeedOwnership.class);

  private final Consumer<String, byte[]> consumer;
  private final AvroDecoder<FeedState> decoder;
  private final String writer;
  private final Listener listener;
  private final Duration lease;
  private final Set<TopicPartition> assigned = new HashSet<>();
  private final Map<TopicPartition, Long> loading = new HashMap<>();
  private final Set<Integer> owned = new HashSet<>();

  /**
   * Joins the group.
   *
   * @param lease longest time since the last heartbeat in which ownership is relied on; shorter
   *     than the session timeout, after which the partitions are given to another instance
   */
  public FeedOwnership(
      Consumer<String, byte[]> consumer,
      String topic,
      AvroDecoder<FeedState> decoder,
      String writer,
      Duration lease,
      Listener listener) {
    this.consumer = consumer;
    this.decoder = decoder;
    this.writer = writer;
    this.lease = lease;
    this.listener = listener;
    consumer.subscribe(Set.of(topic), new Rebalance());
  }

  /** Takes part in the group and hands on what was read, waiting at most so long. */
  public void poll(Duration wait) {
    for (ConsumerRecord<String, byte[]> each : consumer.poll(wait)) {
      read(each);
    }
    if (!assigned.isEmpty()) {
      loading.putAll(consumer.endOffsets(assigned));
      assigned.clear();
    }
    loading.entrySet().removeIf(this::isLoaded);
  }

  /** True for a partition that is owned and wholly read, while the group still hears from us. */
  public boolean owns(int partition) {
    return owned.contains(partition) && heartbeatIsFresh();
  }

  /** Partitions that are owned and wholly read. */
  public int size() {
    return owned.size();
  }

  private void read(ConsumerRecord<String, byte[]> each) {
    FeedState feed;
    try {
      feed = each.value() == null ? null : decoder.decode(each.value());
    } catch (UndecodableException e) {
      log.warn("{}: state cannot be read: {}", each.key(), e.getMessage());
      return;
    }
    boolean loaded = owned.contains(each.partition());
    listener.read(each.partition(), each.key(), feed, loaded, loaded && isOwn(each));
  }

  private boolean isOwn(ConsumerRecord<String, byte[]> each) {
    Header header = each.headers().lastHeader(FeedWriter.WRITER_HEADER);
    return header != null && new String(header.value(), StandardCharsets.UTF_8).equals(writer);
  }

  private boolean isLoaded(Map.Entry<TopicPartition, Long> each) {
    if (consumer.position(each.getKey()) < each.getValue()) {
      return false;
    }
    owned.add(each.getKey().partition());
    listener.gained(each.getKey().partition());
    return true;
  }

  private boolean heartbeatIsFresh() {
    for (Map.Entry<MetricName, ? extends Metric> each : consumer.metrics().entrySet()) {
      if (each.getKey().name().equals("last-heartbeat-seconds-ago")) {
        double seconds = ((Number) each.getValue().metricValue()).doubleValue();
        return seconds < lease.toSeconds();
      }
    }
    return true;
  }

  @Override
  public void close() {
    consumer.close();
  }

  private final class Rebalance implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      consumer.seekToBeginning(partitions);
      assigned.addAll(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      give(partitions, true);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
      give(partitions, false);
    }

    private void give(Collection<TopicPartition> partitions, boolean orderly) {
      Set<Integer> numbers = new HashSet<>();
      partitions.forEach(each -> numbers.add(each.partition()));
      assigned.removeAll(partitions);
      loading.keySet().removeAll(partitions);
      if (!numbers.isEmpty()) {
        listener.losing(numbers, orderly);
      }
      owned.removeAll(numbers);
    }
  }

  /** What the owner hears. */
  public interface Listener {
    /**
     * A record.
     *
     * @param feed null where the feed was removed
     * @param loaded false while the partition is read for the first time
     * @param own true where this instance wrote it
     */
    void read(int partition, String url, @Nullable FeedState feed, boolean loaded, boolean own);

    /** A partition is read to its end: its feeds are ours to poll. */
    void gained(int partition);

    /**
     * Partitions go to others once this returns.
     *
     * @param orderly false where they are gone already, and nothing may be written any more
     */
    void losing(Set<Integer> partitions, boolean orderly);
  }
}
