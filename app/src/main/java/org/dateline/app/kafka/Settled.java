package org.dateline.app.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.dateline.schemas.DuplicateKind;
import org.dateline.schemas.DuplicateRecord;
import org.dateline.schemas.Topics;
import org.dateline.schemas.registry.SchemaRegistry;
import org.dateline.schemas.serde.AvroDecoder;
import org.dateline.schemas.serde.Decoded;

/**
 * Counts the records of {@code news.raw} that have come to their end: each is an article, a copy or
 * a dead letter. A revision is an article and is named among the duplicates as well, so it is not
 * counted there.
 */
public final class Settled implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final AvroDecoder<DuplicateRecord> decoder;
  private final String duplicates;
  private long count;

  /** Begins at the oldest records of a namespace. */
  public Settled(KafkaConnection connection, SchemaRegistry registry, String namespace) {
    Map<String, Object> settings = connection.settings();
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    decoder = new AvroDecoder<>(DuplicateRecord.class, registry);
    duplicates = Topics.DUPLICATES.in(namespace).name();
    List<TopicPartition> partitions = new ArrayList<>();
    for (String topic :
        List.of(
            Topics.ARTICLES.in(namespace).name(),
            duplicates,
            Topics.DEAD_LETTERS.in(namespace).name())) {
      consumer
          .partitionsFor(topic)
          .forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
    }
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** The count now. */
  public long count() {
    ConsumerRecords<byte[], byte[]> more = consumer.poll(POLL);
    while (!more.isEmpty()) {
      for (ConsumerRecord<byte[], byte[]> record : more) {
        count += isRevision(record) ? 0 : 1;
      }
      more = consumer.poll(POLL);
    }
    return count;
  }

  private boolean isRevision(ConsumerRecord<byte[], byte[]> record) {
    return record.topic().equals(duplicates)
        && record.value() != null
        && decoder.tryDecode(record.value()) instanceof Decoded.Value<DuplicateRecord> value
        && value.value().getKind() == DuplicateKind.REVISION;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
