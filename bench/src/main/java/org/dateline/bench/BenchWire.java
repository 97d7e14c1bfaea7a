package org.dateline.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dateline.app.kafka.KafkaConnection;
import org.dateline.app.kafka.TopicSetup;
import org.dateline.schemas.RawArticle;
import org.dateline.schemas.Topic;
import org.dateline.schemas.Topics;
import org.dateline.schemas.registry.SchemaRegistry;
import org.dateline.schemas.serde.AvroSerde;

/** Puts invented news into news.raw of a namespace and waits for it at the other end. */
final class BenchWire {
  private final KafkaConnection kafka;
  private final String bootstrapServers;
  private final SchemaRegistry registry;
  private final int partitions;

  BenchWire(String bootstrapServers, SchemaRegistry registry, int partitions) {
    this.partitions = partitions;
    this.kafka = KafkaConnection.plain(bootstrapServers);
    this.bootstrapServers = bootstrapServers;
    this.registry = registry;
  }

  Map<String, Object> connection() {
    return kafka.settings();
  }

  void create(String namespace) {
    List<Topic<?>> topics = new ArrayList<>();
    Topics.all().forEach(topic -> topics.add(topic.in(namespace)));
    try (TopicSetup setup = new TopicSetup(kafka, Duration.ofSeconds(30))) {
      setup.create(topics, Optional.of(partitions), Optional.empty());
    }
  }

  void load(String namespace, InventedNews news, int articles)
      throws ExecutionException, InterruptedException {
    Topic<RawArticle> raw = Topics.RAW.in(namespace);
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "compression.type",
            "lz4",
            "linger.ms",
            20,
            "batch.size",
            256 << 10);
    try (KafkaProducer<String, RawArticle> producer =
        new KafkaProducer<>(
            settings, new StringSerializer(), AvroSerde.of(raw, registry).serializer())) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (int i = 0; i < articles; i++) {
        RawArticle article = news.nextRaw();
        long time = article.getProvenance().getFetchedAt().toEpochMilli();
        sent.add(
            producer.send(new ProducerRecord<>(raw.name(), null, time, article.getId(), article)));
      }
      for (Future<RecordMetadata> each : sent) {
        each.get();
      }
    }
  }

  /** Waits until as many articles and duplicates are committed as were put in. */
  void await(String namespace, long articles) throws InterruptedException {
    Map<TopicPartition, OffsetSpec> places = new HashMap<>();
    for (Topic<?> topic : List.of(Topics.ARTICLES.in(namespace), Topics.DUPLICATES.in(namespace))) {
      for (int partition = 0; partition < partitions; partition++) {
        places.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest());
      }
    }
    ListOffsetsOptions committed = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);
    try (Admin admin = Admin.create(kafka.settings())) {
      long seen = 0;
      while (seen < articles) {
        Thread.sleep(200);
        // Offsets count a marker for each commit as well, some a second: no more than a thousandth.
        seen = sum(admin.listOffsets(places, committed));
      }
    }
  }

  /** Sum of the offsets, 0 where the broker does not know all partitions yet. */
  private static long sum(ListOffsetsResult offsets) throws InterruptedException {
    try {
      return offsets.all().get().values().stream()
          .mapToLong(ListOffsetsResult.ListOffsetsResultInfo::offset)
          .sum();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RetriableException) {
        return 0;
      }
      throw new IllegalStateException("asking for offsets: " + e.getCause(), e);
    }
  }
}
