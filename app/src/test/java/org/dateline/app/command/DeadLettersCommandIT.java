package org.dateline.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dateline.app.CommandRun;
import org.dateline.app.broker.EmbeddedCluster;
import org.dateline.app.broker.TestCluster;
import org.dateline.app.broker.TopicReader;
import org.dateline.app.subscribe.Records;
import org.dateline.schemas.DeadLetter;
import org.dateline.schemas.Topic;
import org.dateline.schemas.Topics;
import org.dateline.schemas.registry.RegistryClient;
import org.dateline.schemas.registry.RegistrySettings;
import org.dateline.schemas.serde.AvroEncoder;
import org.junit.jupiter.api.Test;

class DeadLettersCommandIT {
  private static final String NAMESPACE = "letters-it";
  private static final Topic<DeadLetter> LETTERS = Topics.DEAD_LETTERS.in(NAMESPACE);
  private static final String RAW = Topics.RAW.in(NAMESPACE).name();

  private final EmbeddedCluster cluster = TestCluster.shared();

  @Test
  void listsALetterAndPutsItsBytesBack() throws Exception {
    CommandRun.of(
        "topics",
        "create",
        "--bootstrap-servers",
        cluster.bootstrapServers(),
        "--namespace",
        NAMESPACE);
    String id = RAW + "-2-77";
    publish(id, letter());

    CommandRun list = letters("list");
    CommandRun careless = letters("requeue");
    CommandRun requeue = letters("requeue", "--id", id);

    assertThat(list.out()).hasLineCount(1).contains("decode", id, "first byte is 103");
    assertThat(careless.exit()).isEqualTo(2);
    assertThat(requeue.out()).contains("requeued 1");
    ConsumerRecord<byte[], byte[]> back = TopicReader.read(cluster.bootstrapServers(), RAW).get(0);
    assertThat(back.value()).isEqualTo("garbage".getBytes(UTF_8));
    assertThat(back.key()).isEqualTo("k".getBytes(UTF_8));
    assertThat(back.timestamp()).isEqualTo(Records.TIME.toEpochMilli());
  }

  private CommandRun letters(String... args) {
    java.util.ArrayList<String> all = new java.util.ArrayList<>(List.of("deadletters"));
    all.addAll(List.of(args));
    all.addAll(
        List.of(
            "--bootstrap-servers", cluster.bootstrapServers(),
            "--schema-registry", cluster.registryUrl(),
            "--namespace", NAMESPACE));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private void publish(String id, DeadLetter letter) throws Exception {
    AvroEncoder<DeadLetter> encoder =
        new AvroEncoder<>(
            DeadLetter.class, new RegistryClient(RegistrySettings.of(cluster.registryUrl())));
    try (Producer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", cluster.bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer
          .send(new ProducerRecord<>(LETTERS.name(), id, encoder.encode(LETTERS.name(), letter)))
          .get();
    }
  }

  private static DeadLetter letter() {
    return DeadLetter.newBuilder()
        .setStage("decode")
        .setCause("UndecodableException")
        .setMessage("first byte is 103, not the 0 of a framed Avro record")
        .setTopic(RAW)
        .setPartition(2)
        .setOffset(77)
        .setKey(ByteBuffer.wrap("k".getBytes(UTF_8)))
        .setValue(ByteBuffer.wrap("garbage".getBytes(UTF_8)))
        .setTimestamp(Records.TIME)
        .setFailedAt(Records.TIME)
        .build();
  }
}
