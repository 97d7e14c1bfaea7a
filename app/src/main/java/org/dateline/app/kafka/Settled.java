package org.dateline.app.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
 * a dead letter, or nothing where it says what is known already. A revision is an article and is
 * named among the duplicates as well, so it is not counted there. Counts too how many were asked
 * about, and how many of these judged.
 */
public final class Settled implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final AvroDecoder<DuplicateRecord> decoder;
  private final String duplicates;
  private final String sketches;
  private final String verdicts;
  private long count;
  private long asked;
  private long judged;

  /** Begins at the oldest records of a namespace; with questions and verdicts, at those to come. */
  public Settled(KafkaConnection connection, SchemaRegistry registry, String namespace) {
    Map<String, Object> settings = connection.settings();
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    decoder = new AvroDecoder<>(DuplicateRecord.class, registry);
    duplicates = Topics.DUPLICATES.in(namespace).name();
    sketches = Topics.SKETCHES.in(namespace).name();
    verdicts = Topics.VERDICTS.in(namespace).name();
    List<TopicPartition> ends =
        partitions(
            Topics.ARTICLES.in(namespace).name(),
            duplicates,
            Topics.DEAD_LETTERS.in(namespace).name());
    List<TopicPartition> between = partitions(sketches, verdicts);
    consumer.assign(Stream.concat(ends.stream(), between.stream()).toList());
    consumer.seekToBeginning(ends);
    consumer.seekToEnd(between);
    between.forEach(consumer::position);
  }

  private List<TopicPartition> partitions(String... topics) {
    return Stream.of(topics)
        .flatMap(topic -> consumer.partitionsFor(topic).stream())
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .toList();
  }

  /**
   * What was counted.
   *
   * @param out records that came to their end
   * @param asked sketches since the count began, each of which is judged
   * @param judged verdicts since then
   */
  record Count(long out, long asked, long judged) {}

  /** The count now. */
  Count count() {
    ConsumerRecords<byte[], byte[]> more = consumer.poll(POLL);
    while (!more.isEmpty()) {
      more.forEach(this::add);
      more = consumer.poll(POLL);
    }
    return new Count(count, asked, judged);
  }

  private void add(ConsumerRecord<byte[], byte[]> record) {
    if (record.topic().equals(sketches)) {
      asked++;
    } else if (record.topic().equals(verdicts)) {
      judged++;
    } else {
      count += isRevision(record) ? 0 : 1;
    }
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
