package org.dateline.app.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dateline.app.broker.EmbeddedCluster;
import org.dateline.app.broker.TestCluster;
import org.dateline.app.kafka.KafkaConnection;
import org.dateline.app.kafka.TopicSetup;
import org.dateline.schemas.DuplicateKind;
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
 * Enrichers are killed at random, at last one of two while they share out the partitions, and the
 * outputs, read committed, hold every article exactly once. {@code -Dexactlyonce.articles=100000
 * -Dexactlyonce.kills=5} proves it at full size.
 */
class EnrichExactlyOnceIT {
  private static final int ARTICLES = Integer.getInteger("exactlyonce.articles", 5_000);
  private static final int KILLS = Integer.getInteger("exactlyonce.kills", 2);
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private final EmbeddedCluster cluster = TestCluster.shared();
  private final RegistryClient registry =
      new RegistryClient(RegistrySettings.of(cluster.registryUrl()));
  private final String namespace = "exactly-once-" + ARTICLES;
  private final Wire wire = new Wire(ARTICLES, 1);

  @TempDir private Path folder;

  @Test
  void writesEveryArticleOnceThoughItsProcessesAreKilled() throws Exception {
    try (TopicSetup setup =
        new TopicSetup(KafkaConnection.plain(cluster.bootstrapServers()), Duration.ofSeconds(30))) {
      List<Topic<?>> topics = new ArrayList<>();
      Topics.all().forEach(topic -> topics.add(topic.in(namespace)));
      setup.create(topics, Optional.of(2), Optional.empty());
    }
    load();
    Random random = new Random(7);
    try (CommittedTopic<EnrichedArticle> articles = committed(Topics.ARTICLES);
        CommittedTopic<DuplicateRecord> duplicates = committed(Topics.DUPLICATES)) {
      killAtRandom(random, articles, duplicates);
      try (EnrichProcess one = start("one");
          EnrichProcess two = start("two")) {
        Thread.sleep(4_000 + random.nextInt(3_000));
        two.kill();
        int expected = ARTICLES + wire.revised().size();
        Instant deadline = Instant.now().plus(PATIENCE);
        while (articles.size() + duplicates.size() < expected && Instant.now().isBefore(deadline)) {
          assertThat(one.isAlive()).isTrue();
          articles.poll();
          duplicates.poll();
        }
      }
      articles.drain();
      duplicates.drain();
      verifyArticles(articles.values());
      verifyDuplicates(duplicates.values());
    }
    try (CommittedTopic<?> letters = committed(Topics.DEAD_LETTERS)) {
      assertThat(letters.drain().size()).isZero();
    }
  }

  private void killAtRandom(
      Random random, CommittedTopic<EnrichedArticle> articles, CommittedTopic<?> duplicates)
      throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      try (EnrichProcess process = start("one")) {
        int goal = articles.size() + 1 + random.nextInt(Math.max(2, ARTICLES / (KILLS + 2)));
        Instant deadline = Instant.now().plus(PATIENCE);
        while (articles.size() < goal && Instant.now().isBefore(deadline)) {
          articles.poll();
          duplicates.poll();
        }
        process.kill();
        System.err.println(
            "killed after " + articles.size() + " articles, " + duplicates.size() + " duplicates");
      }
    }
  }

  private void verifyArticles(List<EnrichedArticle> articles) {
    Map<String, Integer> byText = new HashMap<>();
    Set<String> versions = new HashSet<>();
    for (EnrichedArticle article : articles) {
      assertThat(versions.add(article.getId() + "#" + article.getRevision()))
          .as("twice: %s revision %d", article.getId(), article.getRevision())
          .isTrue();
      if (article.getRevision() == 1) {
        byText.merge(wire.copies().getOrDefault(article.getId(), article.getId()), 1, Integer::sum);
      }
    }
    assertThat(byText).hasSize(wire.originals());
    assertThat(byText.values()).containsOnly(1);
    assertThat(articles).hasSize(wire.originals() + wire.revised().size());
    wire.revised().forEach(id -> assertThat(versions).contains(id + "#2"));
  }

  private void verifyDuplicates(List<DuplicateRecord> duplicates) {
    Set<String> seen = new HashSet<>();
    long revisions =
        duplicates.stream().filter(it -> it.getKind() == DuplicateKind.REVISION).count();
    for (DuplicateRecord it : duplicates) {
      String copy = it.getKind() == DuplicateKind.CORRECTION ? it.getOriginalId() : it.getCopyId();
      assertThat(seen.add(it.getKind() + copy)).as("twice: %s", it).isTrue();
    }
    assertThat(revisions).isEqualTo(wire.revised().size());
    assertThat(duplicates).hasSize(wire.copies().size() + wire.revised().size());
  }

  private EnrichProcess start(String instance) throws Exception {
    return EnrichProcess.start(cluster, namespace, folder.resolve(instance));
  }

  private <V extends SpecificRecord> CommittedTopic<V> committed(Topic<V> topic) {
    return new CommittedTopic<>(cluster.bootstrapServers(), topic.in(namespace), registry);
  }

  private void load() throws Exception {
    Topic<RawArticle> raw = Topics.RAW.in(namespace);
    Map<String, Object> settings =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            cluster.bootstrapServers(),
            ProducerConfig.LINGER_MS_CONFIG,
            20);
    try (KafkaProducer<String, RawArticle> producer =
        new KafkaProducer<>(
            settings, new StringSerializer(), AvroSerde.of(raw, registry).serializer())) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (RawArticle article : wire.records()) {
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
