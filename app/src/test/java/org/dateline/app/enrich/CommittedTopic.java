package org.dateline.app.enrich;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.dateline.schemas.Topic;
import org.dateline.schemas.registry.SchemaRegistry;
import org.dateline.schemas.serde.AvroSerde;

/** A topic as a plain consumer reads it that sees committed records only. */
final class CommittedTopic<V extends SpecificRecord> implements AutoCloseable {
  private static final int QUIET_POLLS = 30;

  private final KafkaConsumer<String, V> consumer;
  private final List<V> values = new ArrayList<>();

  CommittedTopic(String bootstrapServers, Topic<V> topic, SchemaRegistry registry) {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false);
    consumer =
        new KafkaConsumer<>(
            settings, new StringDeserializer(), AvroSerde.of(topic, registry).deserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic.name()).stream()
            .map(it -> new TopicPartition(it.topic(), it.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  void poll() {
    for (ConsumerRecord<String, V> record : consumer.poll(Duration.ofMillis(100))) {
      values.add(record.value());
    }
  }

  /** Reads until nothing more comes for some seconds. */
  CommittedTopic<V> drain() {
    for (int quiet = 0; quiet < QUIET_POLLS; quiet++) {
      int before = values.size();
      poll();
      quiet = values.size() > before ? 0 : quiet;
    }
    return this;
  }

  int size() {
    return values.size();
  }

  List<V> values() {
    return values;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
