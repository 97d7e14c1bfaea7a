package org.dateline.app.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.dateline.ingest.KafkaSettings;
import org.dateline.schemas.RawArticle;
import org.dateline.schemas.Topics;
import org.dateline.schemas.registry.SchemaRegistry;
import org.dateline.schemas.serde.AvroDecoder;

/** What is on {@code news.raw}. */
final class RawTitles {
  private RawTitles() {}

  /** How often each title is there. */
  static Map<String, Integer> of(
      Map<String, Object> connection, SchemaRegistry registry, String namespace) {
    AvroDecoder<RawArticle> decoder = new AvroDecoder<>(RawArticle.class, registry);
    Map<String, Integer> titles = new TreeMap<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(KafkaSettings.reader(connection))) {
      List<TopicPartition> partitions = new ArrayList<>();
      consumer
          .partitionsFor(Topics.RAW.in(namespace).name())
          .forEach(each -> partitions.add(new TopicPartition(each.topic(), each.partition())));
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(
                each -> titles.merge(decoder.decode(each.value()).getTitle(), 1, Integer::sum));
      }
    }
    return titles;
  }
}
