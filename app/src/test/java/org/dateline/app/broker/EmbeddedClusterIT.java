package org.dateline.app.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dateline.schemas.registry.RegistryClient;
import org.dateline.schemas.registry.RegistryException;
import org.dateline.schemas.registry.RegistrySettings;
import org.dateline.schemas.registry.UnknownSchemaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedClusterIT {
  private static final Schema SCHEMA =
      SchemaBuilder.record("Thing").fields().requiredString("name").endRecord();

  @TempDir Path parent;

  @Test
  void keepsRecordsAndSchemasOverARestart() throws Exception {
    int id;
    try (EmbeddedCluster cluster = start()) {
      id = registry(cluster).id("things-value", SCHEMA);
      write(cluster, "things", "one");
    }
    try (EmbeddedCluster again = start()) {
      assertThat(registry(again).schema(id)).isEqualTo(SCHEMA);
      assertThat(registry(again).id("things-value", SCHEMA)).isEqualTo(id);
      assertThat(read(again, "things")).containsExactly("one");
    }
  }

  @Test
  void refusesASecondStartOnTheSameFolderAndLeavesTheFirstAlone() throws Exception {
    try (EmbeddedCluster first = start()) {
      assertThatThrownBy(this::start)
          .isInstanceOf(IOException.class)
          .hasMessageContaining(parent.toString())
          .hasMessageContaining("in use");

      write(first, "things", "still here");
      assertThat(read(first, "things")).containsExactly("still here");
    }
  }

  @Test
  void namesAPortThatIsInUse() throws Exception {
    try (ServerSocket taken =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      int port = taken.getLocalPort();

      assertThatThrownBy(() -> EmbeddedCluster.start(DataFolder.open(parent), port, 0))
          .hasMessageContaining("port " + port + " for Kafka is in use");
      assertThatThrownBy(() -> EmbeddedCluster.start(DataFolder.open(parent), 0, port))
          .hasMessageContaining("port " + port + " for the schema registry is in use");
    }
    DataFolder.open(parent).close();
  }

  @Test
  void theRegistryAnswersAsConfluentsDoes() throws Exception {
    Schema breaking = SchemaBuilder.record("Thing").fields().requiredString("other").endRecord();
    try (EmbeddedCluster cluster = start()) {
      RegistryClient client = registry(cluster);
      client.id("things-value", SCHEMA);

      assertThatThrownBy(() -> client.schema(4711)).isInstanceOf(UnknownSchemaException.class);
      assertThatThrownBy(() -> client.id("things-value", breaking))
          .isInstanceOf(RegistryException.class)
          .hasMessageContaining("incompatible");
      client.ping();
    }
  }

  private EmbeddedCluster start() throws IOException {
    return EmbeddedCluster.start(DataFolder.open(parent), 0, 0);
  }

  private static RegistryClient registry(EmbeddedCluster cluster) {
    return new RegistryClient(
        RegistrySettings.of(cluster.registryUrl()).retryingFor(Duration.ofSeconds(5)));
  }

  private static void write(EmbeddedCluster cluster, String topic, String value) throws Exception {
    Map<String, Object> settings = Map.of("bootstrap.servers", cluster.bootstrapServers());
    try (Admin admin = Admin.create(settings);
        KafkaProducer<String, String> producer =
            new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
      producer.send(new ProducerRecord<>(topic, value)).get();
    }
  }

  private static List<String> read(EmbeddedCluster cluster, String topic) {
    List<TopicPartition> partitions = List.of(new TopicPartition(topic, 0));
    List<String> values = new java.util.ArrayList<>();
    Map<String, Object> settings = Map.of("bootstrap.servers", cluster.bootstrapServers());
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Instant giveUp = Instant.now().plusSeconds(10);
      while (values.isEmpty() && Instant.now().isBefore(giveUp)) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
      }
    }
    return values;
  }
}
