package org.dateline.app.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.dateline.app.kafka.TopicDescriptions.Described;
import org.dateline.schemas.Topics;

/**
 * Counts the records of topics. Offsets alone do not tell: the mark that ends a transaction takes
 * one in each partition, compaction leaves holes, and records of transactions that were given up
 * are there but not to be read. So topics are read, unless they are too large for that.
 */
public final class RecordCounts {
  /** Offsets beyond which a topic is not read unasked: about a second's worth. */
  public static final long READ_UNASKED = 20_000;

  /** Nothing more can be had, as where the rest belongs to a transaction that is open. */
  private static final Duration QUIET = Duration.ofSeconds(2);

  private final KafkaConnection connection;
  private final long most;

  /**
   * Counts over this connection.
   *
   * @param all whether topics are read however large they are
   */
  public RecordCounts(KafkaConnection connection, boolean all) {
    this.connection = connection;
    this.most = all ? Long.MAX_VALUE : READ_UNASKED;
  }

  /**
   * A number of records.
   *
   * @param exact false where it is the number of offsets, and of records at most
   */
  public record Count(long number, boolean exact) {
    @Override
    public String toString() {
      return (exact ? "" : "<=") + number;
    }
  }

  /** Records of a topic that a subscriber would get who reads all of it, committed ones alone. */
  public Count of(Described topic) {
    // Nobody writes to news.raw in transactions, and it is not compacted.
    boolean plain = topic.offsets() == 0 || topic.name().endsWith(Topics.RAW.name());
    if (plain) {
      return new Count(topic.offsets(), true);
    }
    return topic.offsets() > most
        ? new Count(topic.offsets(), false)
        : new Count(read(topic.ends()), true);
  }

  private long read(Map<TopicPartition, Long> ends) {
    Map<String, Object> settings = connection.settings();
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      Set<TopicPartition> partitions = ends.keySet();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long count = 0;
      Instant quietSince = Instant.now();
      while (!ends.entrySet().stream()
              .allMatch(end -> consumer.position(end.getKey()) >= end.getValue())
          && Instant.now().isBefore(quietSince.plus(QUIET))) {
        int more = consumer.poll(Duration.ofMillis(100)).count();
        count += more;
        quietSince = more > 0 ? Instant.now() : quietSince;
      }
      return count;
    }
  }
}
