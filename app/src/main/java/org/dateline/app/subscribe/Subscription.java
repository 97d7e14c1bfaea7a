package org.dateline.app.subscribe;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.dateline.app.kafka.KafkaConnection;
import org.dateline.schemas.Topic;
import org.dateline.schemas.registry.SchemaRegistry;
import org.dateline.schemas.serde.AvroDecoder;
import org.dateline.schemas.serde.Decoded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows one topic outside of any group, reading committed records only, until it is told to stop.
 * A record that can't be decoded is named in the log and passed over.
 *
 * @param <V> type of the values
 */
public final class Subscription<V extends SpecificRecord> implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Subscription.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final int API_TIMEOUT_MILLIS = 10_000;

  private final Topic<V> topic;
  private final AvroDecoder<V> decoder;
  private final KafkaConsumer<String, byte[]> consumer;
  private final List<TopicPartition> partitions;

  /** Sees each record; false to stop. */
  public interface Reader<V> {
    /** Takes the next record. */
    boolean accept(ConsumerRecord<String, byte[]> record, V value);
  }

  /**
   * Connects.
   *
   * @throws IllegalStateException where there is no such topic
   */
  public Subscription(KafkaConnection connection, SchemaRegistry registry, Topic<V> topic) {
    this.topic = topic;
    this.decoder = new AvroDecoder<>(topic.valueType(), registry);
    Map<String, Object> settings = connection.settings();
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, API_TIMEOUT_MILLIS);
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "dateline-subscribe");
    consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    partitions = partitions(connection);
    consumer.assign(partitions);
  }

  /** Starts at what comes from now on. */
  public void fromNow() {
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
  }

  /** Starts at the oldest record that is kept. */
  public void fromBeginning() {
    consumer.seekToBeginning(partitions);
  }

  /** Starts at the first record whose timestamp is not before this. */
  public void from(Instant since) {
    Map<TopicPartition, Long> asked = new HashMap<>();
    partitions.forEach(partition -> asked.put(partition, since.toEpochMilli()));
    Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(asked);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    for (TopicPartition partition : partitions) {
      OffsetAndTimestamp first = found.get(partition);
      consumer.seek(partition, first == null ? ends.getOrDefault(partition, 0L) : first.offset());
    }
  }

  /**
   * Reads until the reader has enough, {@link #stop} is called, or, where asked for, what was there
   * at the start has been read.
   */
  public void read(Reader<V> reader, boolean stopAtEnd) {
    Optional<Map<TopicPartition, Long>> until =
        stopAtEnd ? Optional.of(consumer.endOffsets(partitions)) : Optional.empty();
    try {
      while (until.isEmpty() || !reached(until.get())) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
          if (!offer(record, reader)) {
            return;
          }
        }
      }
    } catch (WakeupException e) {
      LOG.debug("{}: told to stop", topic.name());
    }
  }

  /** Makes {@link #read} return; may be called from any thread. */
  public void stop() {
    consumer.wakeup();
  }

  private boolean offer(ConsumerRecord<String, byte[]> record, Reader<V> reader) {
    if (record.value() == null) {
      return true;
    }
    Decoded<V> decoded = decoder.tryDecode(record.value());
    if (decoded instanceof Decoded.Value<V> value) {
      return reader.accept(record, value.value());
    }
    LOG.warn(
        "{}-{} offset {}: {}",
        record.topic(),
        record.partition(),
        record.offset(),
        ((Decoded.Undecodable<V>) decoded).reason());
    return true;
  }

  private boolean reached(Map<TopicPartition, Long> ends) {
    return partitions.stream().allMatch(p -> consumer.position(p) >= ends.getOrDefault(p, 0L));
  }

  private List<TopicPartition> partitions(KafkaConnection connection) {
    try {
      List<TopicPartition> found =
          Optional.ofNullable(consumer.partitionsFor(topic.name())).orElse(List.of()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      if (found.isEmpty()) {
        throw new IllegalStateException("topic " + topic.name() + " is not there");
      }
      return found;
    } catch (org.apache.kafka.common.errors.TimeoutException e) {
      consumer.close();
      throw new IllegalStateException("Kafka at " + connection + " does not answer", e);
    } catch (IllegalStateException e) {
      consumer.close();
      throw e;
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
