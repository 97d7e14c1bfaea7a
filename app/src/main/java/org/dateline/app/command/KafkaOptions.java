package org.dateline.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.dateline.app.kafka.KafkaConnection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the broker is. */
public final class KafkaOptions {
  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT",
      description = "Kafka brokers, separated by commas (default: localhost:9092)")
  private @Nullable String bootstrapServers;

  @Option(
      names = "--kafka-config",
      paramLabel = "FILE",
      description = "client properties for TLS and SASL, as Kafka's own tools read them")
  private @Nullable Path kafkaConfig;

  // Read before the line is parsed, since the file holds defaults of the line.
  @SuppressWarnings("unused")
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "properties file with any of these options, without their dashes")
  private @Nullable Path config;

  /** Whether brokers were named at all. */
  boolean given() {
    return bootstrapServers != null;
  }

  /**
   * The connection that these options describe.
   *
   * @throws IOException where the properties file can't be read
   */
  public KafkaConnection connection() throws IOException {
    String servers = Objects.requireNonNullElse(bootstrapServers, "localhost:9092");
    return kafkaConfig == null
        ? KafkaConnection.plain(servers)
        : KafkaConnection.withFile(servers, kafkaConfig);
  }
}
