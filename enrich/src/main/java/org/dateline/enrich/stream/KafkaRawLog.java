package org.dateline.enrich.stream;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * News.raw through a consumer of its own, made when the first record is asked for. After a restart
 * verdicts ask in the order of the log, so what a fetch brings beyond the one record is kept for
 * the next questions.
 */
public final class KafkaRawLog implements RawLog {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final String topic;
  private final Map<String, Object> connection;
  private final Map<Long, byte[]> fetched = new HashMap<>();
  private @Nullable Consumer<byte[], byte[]> consumer;
  private int fetchedPartition = -1;

  /**
   * A log that is not read yet.
   *
   * @param topic name of news.raw in its namespace
   * @param connection bootstrap servers and security
   */
  public KafkaRawLog(String topic, Map<String, Object> connection) {
    this.topic = topic;
    this.connection = new HashMap<>(connection);
  }

  @Override
  public byte @Nullable [] read(int partition, long offset) {
    if (partition != fetchedPartition || !fetched.containsKey(offset)) {
      fetch(partition, offset);
    }
    return fetched.remove(offset);
  }

  private void fetch(int partition, long offset) {
    fetched.clear();
    fetchedPartition = partition;
    TopicPartition place = new TopicPartition(topic, partition);
    Consumer<byte[], byte[]> open = open();
    open.assign(List.of(place));
    open.seek(place, offset);
    long deadline = System.nanoTime() + TIMEOUT.toNanos();
    while (fetched.isEmpty() && System.nanoTime() < deadline) {
      for (ConsumerRecord<byte[], byte[]> record : open.poll(Duration.ofMillis(500))) {
        if (record.value() != null) {
          fetched.put(record.offset(), record.value());
        }
      }
      if (open.beginningOffsets(List.of(place)).get(place) > offset) {
        return;
      }
    }
  }

  private Consumer<byte[], byte[]> open() {
    if (consumer == null) {
      Map<String, Object> settings = new HashMap<>(connection);
      settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
      settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
      settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 8 << 20);
      consumer =
          new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
    return consumer;
  }

  @Override
  public void close() {
    if (consumer != null) {
      consumer.close();
    }
  }
}
