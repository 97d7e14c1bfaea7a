package org.dateline.app.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dateline.app.broker.EmbeddedKafka;
import org.dateline.app.broker.EmbeddedRegistry;
import org.dateline.app.kafka.KafkaConnection;
import org.dateline.app.kafka.TopicSetup;
import org.dateline.enrich.EnrichService;
import org.dateline.enrich.EnrichSettings;
import org.dateline.enrich.Taggers;
import org.dateline.enrich.stance.deep.StanceTiers;
import org.dateline.schemas.EnrichedArticle;
import org.dateline.schemas.RawArticle;
import org.dateline.schemas.Topics;
import org.dateline.schemas.registry.RegistryClient;
import org.dateline.schemas.registry.RegistrySettings;
import org.dateline.schemas.serde.AvroSerde;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The registry goes away while articles come, and is back later. */
@Timeout(300)
class RegistryAwayIT {
  private static final int ARTICLES = 40;

  private final List<RawArticle> wire = new Wire(2 * ARTICLES, 11).records();

  @TempDir private Path folder;
  private EmbeddedKafka kafka;
  private EmbeddedRegistry registry;
  private KafkaProducer<String, RawArticle> producer;

  @BeforeEach
  void open() throws Exception {
    kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
    registry = EmbeddedRegistry.start(kafka.bootstrapServers(), 0);
    try (TopicSetup setup =
        new TopicSetup(KafkaConnection.plain(kafka.bootstrapServers()), Duration.ofSeconds(30))) {
      setup.create(List.copyOf(Topics.all()), Optional.of(1), Optional.empty());
    }
    producer =
        new KafkaProducer<>(
            connection(), new StringSerializer(), AvroSerde.of(Topics.RAW, client()).serializer());
  }

  @AfterEach
  void close() throws IOException {
    producer.close();
    registry.close();
    kafka.close();
  }

  @Test
  void whatIsKnownGoesOnAndWhatIsNotWaitsAndNothingIsLost() throws Exception {
    String url = registry.url();
    int port = Integer.parseInt(url.replaceFirst(".*:", ""));
    try (EnrichService enrich = enrich()) {
      send(wire.subList(0, ARTICLES / 2));
      assertThat(articles(url, ARTICLES / 2)).isEqualTo(ARTICLES / 2);
      registry.close();
      send(wire.subList(ARTICLES / 2, ARTICLES));
      assertThat(enrich.isRunning()).isTrue();
    }
    try (EnrichService again = enrich()) {
      send(wire.subList(ARTICLES, 2 * ARTICLES));
      Thread.sleep(3_000);
      registry = EmbeddedRegistry.start(kafka.bootstrapServers(), port);
      assertThat(articles(url, 2 * ARTICLES)).isEqualTo(2 * ARTICLES);
      assertThat(again.ended()).isNotDone();
    }
    try (CommittedTopic<?> letters =
        new CommittedTopic<>(kafka.bootstrapServers(), Topics.DEAD_LETTERS, client())) {
      assertThat(letters.drain().size()).as("dead letters").isZero();
    }
  }

  private EnrichService enrich() {
    return EnrichService.start(
        EnrichSettings.live(folder.resolve("state"), ""),
        connection(),
        Taggers.with(StanceTiers.fast()),
        client(),
        new SimpleMeterRegistry());
  }

  /** A client that knows nothing yet, as a process has after its start. */
  private RegistryClient client() {
    return new RegistryClient(RegistrySettings.of(registry.url()));
  }

  private Map<String, Object> connection() {
    return Map.of("bootstrap.servers", kafka.bootstrapServers());
  }

  private void send(List<RawArticle> articles) throws Exception {
    for (RawArticle article : articles) {
      producer.send(new ProducerRecord<>(Topics.RAW.name(), article.getId(), article)).get();
    }
  }

  /** Enriched articles once there are so many or a minute and a half is over. */
  private int articles(String registryUrl, int wanted) {
    RegistryClient reader = new RegistryClient(RegistrySettings.of(registryUrl));
    Instant deadline = Instant.now().plusSeconds(90);
    try (CommittedTopic<EnrichedArticle> topic =
        new CommittedTopic<>(kafka.bootstrapServers(), Topics.ARTICLES, reader)) {
      while (topic.size() < wanted && Instant.now().isBefore(deadline)) {
        topic.poll();
      }
      return topic.drain().size();
    }
  }
}
