package org.dateline.app.command;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.dateline.app.CommandRun;
import org.dateline.app.broker.TestCluster;
import org.dateline.ingest.KafkaSettings;
import org.dateline.ingest.state.HostPartition;
import org.dateline.schemas.FeedState;
import org.dateline.schemas.Topics;
import org.dateline.schemas.registry.RegistryClient;
import org.dateline.schemas.registry.RegistrySettings;
import org.dateline.schemas.serde.AvroEncoder;
import org.dateline.schemas.serde.TrustedClasses;

/** A namespace of its own on the shared broker, and the commands of the feed registry in it. */
final class FeedsNamespace {
  static {
    TrustedClasses.install();
  }

  final String name = "feeds-" + UUID.randomUUID();
  final Map<String, Object> connection =
      Map.of("bootstrap.servers", TestCluster.shared().bootstrapServers());
  final RegistryClient registry =
      new RegistryClient(RegistrySettings.of(TestCluster.shared().registryUrl()));

  void create() {
    CommandRun.of(
        "topics",
        "create",
        "--bootstrap-servers",
        TestCluster.shared().bootstrapServers(),
        "--namespace",
        name);
  }

  CommandRun feeds(String sub, String... arguments) {
    return CommandRun.of(
        "feeds",
        sub,
        Stream.concat(
                Stream.of(
                    "--bootstrap-servers=" + TestCluster.shared().bootstrapServers(),
                    "--schema-registry=" + TestCluster.shared().registryUrl(),
                    "--namespace=" + name),
                Arrays.stream(arguments))
            .toArray(String[]::new));
  }

  /** Puts a state there as an ingester leaves it. */
  void store(FeedState state) {
    int partitions = Topics.FEEDS.partitions();
    String topic = Topics.FEEDS.in(name).name();
    byte[] value = new AvroEncoder<>(FeedState.class, registry).encode(topic, state);
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(KafkaSettings.producer(connection))) {
      var unused =
          producer.send(
              new ProducerRecord<>(
                  topic, HostPartition.of(state.getUrl(), partitions), state.getUrl(), value));
      producer.flush();
    }
  }
}
