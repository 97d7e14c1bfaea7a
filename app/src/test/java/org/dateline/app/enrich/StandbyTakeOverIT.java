package org.dateline.app.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.dateline.app.broker.EmbeddedCluster;
import org.dateline.app.broker.TestCluster;
import org.dateline.app.kafka.KafkaConnection;
import org.dateline.app.kafka.TopicSetup;
import org.dateline.schemas.DuplicateRecord;
import org.dateline.schemas.EnrichedArticle;
import org.dateline.schemas.RawArticle;
import org.dateline.schemas.Topic;
import org.dateline.schemas.Topics;
import org.dateline.schemas.registry.RegistryClient;
import org.dateline.schemas.registry.RegistrySettings;
import org.dateline.schemas.serde.AvroSerde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Of two enrichers that keep each other's stores warm one is killed, and the other knows the copies
 * and revisions of what the dead one had judged.
 */
class StandbyTakeOverIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int PARTITIONS = 2;

  private final EmbeddedCluster cluster = TestCluster.shared();
  private final RegistryClient registry =
      new RegistryClient(RegistrySettings.of(cluster.registryUrl()));
  private final String namespace = "standby-" + UUID.randomUUID();
  private final Wire wire = new Wire(1_000, 3);

  @TempDir private Path folder;

  @Test
  void knowsWhatTheOtherInstanceKnew() throws Exception {
    create();
    int half = wire.records().size() / 2;
    try (EnrichProcess one = start("one");
        EnrichProcess two = start("two");
        CommittedTopic<EnrichedArticle> articles = committed(Topics.ARTICLES);
        CommittedTopic<DuplicateRecord> duplicates = committed(Topics.DUPLICATES)) {
      load(wire.records().subList(0, half));
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> poll(articles) > 0 && tasks("one").size() >= 2 * PARTITIONS);
      Awaitility.await().atMost(PATIENCE).until(() -> tasks("two").equals(tasks("one")));
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> poll(articles) + poll(duplicates) >= outputsOf(half));

      two.kill();
      load(wire.records().subList(half, wire.records().size()));
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> poll(articles) + poll(duplicates) >= outputsOf(wire.records().size()));

      assertThat(one.isAlive()).isTrue();
      articles.drain();
      duplicates.drain();
      assertThat(articles.values()).hasSize(wire.originals() + wire.revised().size());
      assertThat(duplicates.values()).hasSize(wire.copies().size() + wire.revised().size());
      Map<String, Integer> texts = new HashMap<>();
      articles.values().stream()
          .filter(it -> it.getRevision() == 1)
          .forEach(
              it ->
                  texts.merge(wire.copies().getOrDefault(it.getId(), it.getId()), 1, Integer::sum));
      assertThat(texts.values()).containsOnly(1);
    }
  }

  /** A revision comes out twice: as an article and as what it replaces. */
  private int outputsOf(int records) {
    Set<String> seen = new TreeSet<>();
    int revisions =
        (int)
            wire.records().subList(0, records).stream().filter(it -> !seen.add(it.getId())).count();
    return records + revisions;
  }

  /** The tasks that an instance has stores of, whether it works at them or keeps them warm. */
  private Set<String> tasks(String instance) throws IOException {
    Path state = folder.resolve(instance);
    if (!Files.isDirectory(state)) {
      return Set.of();
    }
    try (Stream<Path> inside = Files.walk(state, 3)) {
      return inside
          .filter(it -> it.getFileName().toString().equals("rocksdb"))
          .map(it -> it.getParent().getFileName().toString())
          .collect(Collectors.toSet());
    }
  }

  private static int poll(CommittedTopic<?> topic) {
    topic.poll();
    return topic.size();
  }

  private EnrichProcess start(String instance) throws IOException {
    return EnrichProcess.start(cluster, namespace, folder.resolve(instance), "--standbys=1");
  }

  private void create() {
    List<Topic<?>> topics = new ArrayList<>();
    Topics.all().forEach(topic -> topics.add(topic.in(namespace)));
    try (TopicSetup setup =
        new TopicSetup(KafkaConnection.plain(cluster.bootstrapServers()), Duration.ofSeconds(30))) {
      setup.create(topics, Optional.of(PARTITIONS), Optional.empty());
    }
  }

  private <V extends org.apache.avro.specific.SpecificRecord> CommittedTopic<V> committed(
      Topic<V> topic) {
    return new CommittedTopic<>(cluster.bootstrapServers(), topic.in(namespace), registry);
  }

  private void load(List<RawArticle> records) throws Exception {
    Topic<RawArticle> raw = Topics.RAW.in(namespace);
    Map<String, Object> settings =
        Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, cluster.bootstrapServers());
    try (KafkaProducer<String, RawArticle> producer =
        new KafkaProducer<>(
            settings, new StringSerializer(), AvroSerde.of(raw, registry).serializer())) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (RawArticle article : records) {
        long time = article.getProvenance().getFetchedAt().toEpochMilli();
        sent.add(
            producer.send(new ProducerRecord<>(raw.name(), null, time, article.getId(), article)));
      }
      for (Future<RecordMetadata> each : sent) {
        each.get();
      }
    }
  }
}
