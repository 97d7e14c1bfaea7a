package org.dateline.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dateline.app.CommandRun;
import org.dateline.app.broker.EmbeddedCluster;
import org.dateline.app.broker.TestCluster;
import org.dateline.app.subscribe.Records;
import org.dateline.schemas.EnrichedArticle;
import org.dateline.schemas.Topic;
import org.dateline.schemas.Topics;
import org.dateline.schemas.registry.RegistryClient;
import org.dateline.schemas.registry.RegistrySettings;
import org.dateline.schemas.serde.AvroEncoder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SubscribeCommandIT {
  private static final String NAMESPACE = "subscribe-it";
  private static final Topic<EnrichedArticle> ARTICLES = Topics.ARTICLES.in(NAMESPACE);
  private static final EmbeddedCluster CLUSTER = TestCluster.shared();

  @BeforeAll
  static void publish() throws Exception {
    run("topics", "create");
    Map<String, Object> settings =
        Map.of("bootstrap.servers", CLUSTER.bootstrapServers(), "transactional.id", NAMESPACE);
    AvroEncoder<EnrichedArticle> encoder =
        new AvroEncoder<>(
            EnrichedArticle.class, new RegistryClient(RegistrySettings.of(CLUSTER.registryUrl())));
    try (Producer<String, byte[]> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      send(producer, "bad", new byte[] {1, 2, 3});
      for (int i = 0; i < 20; i++) {
        EnrichedArticle article =
            Records.article("id" + i, "Title " + i, List.of(i % 2 == 0 ? "PK" : "FR"));
        send(producer, "id" + i, encoder.encode(ARTICLES.name(), article));
      }
      producer.commitTransaction();
      producer.beginTransaction();
      EnrichedArticle aborted = Records.article("aborted", "Aborted", List.of());
      send(producer, "aborted", encoder.encode(ARTICLES.name(), aborted));
      producer.flush();
      producer.abortTransaction();
    }
  }

  private static void send(Producer<String, byte[]> producer, String key, byte[] value)
      throws Exception {
    producer.send(new ProducerRecord<>(ARTICLES.name(), key, value)).get();
  }

  @Test
  void showsCommittedRecordsThatMatchAndPassesOverWhatItCantRead() {
    CommandRun all = subscribe("--from-beginning", "--stop-at-end", "--json");
    CommandRun some = subscribe("--from-beginning", "--stop-at-end", "--json", "--country", "pk");

    assertThat(all.exit()).isZero();
    assertThat(all.out()).hasLineCount(20).doesNotContain("Aborted");
    assertThat(some.out()).hasLineCount(10).contains("\"code\":\"PK\"").doesNotContain("\"FR\"");
  }

  @Test
  void stopsAfterAsManyAsWereAskedFor() {
    CommandRun run = subscribe("--since", "1h", "--max", "3", "--json");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).hasLineCount(3);
  }

  @Test
  void showsATableWithEvidence() {
    CommandRun run =
        subscribe("--from-beginning", "--stop-at-end", "--stance", "PK:US:OPPOSE", "--max", "1");

    assertThat(run.out()).contains("PK>US -", "\"PK spoke of US.\"");
  }

  @Test
  void namesATopicThatIsNone() {
    CommandRun run = subscribe("--topic", "news.weather");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).hasLineCount(1).contains("'news.weather'");
  }

  private static CommandRun subscribe(String... more) {
    return run("subscribe", more);
  }

  private static CommandRun run(String command, String... more) {
    List<String> args = new ArrayList<>(List.of(command));
    args.addAll(List.of(more));
    args.addAll(
        List.of("--bootstrap-servers", CLUSTER.bootstrapServers(), "--namespace", NAMESPACE));
    if (!command.equals("topics")) {
      args.addAll(List.of("--schema-registry", CLUSTER.registryUrl()));
    }
    return CommandRun.of(args.toArray(String[]::new));
  }
}
