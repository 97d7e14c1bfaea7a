package org.dateline.app.command;

import java.io.IOException;
import java.nio.file.Path;
import org.dateline.app.kafka.KafkaConnection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the broker is. */
public final class KafkaOptions {
  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT",
      defaultValue = "localhost:9092",
      description = "Kafka brokers, separated by commas (default: ${DEFAULT-VALUE})")
  private String bootstrapServers = "";

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

  /**
   * The connection that these options describe.
   *
   * @throws IOException where the properties file can't be read
   */
  public KafkaConnection connection() throws IOException {
    return kafkaConfig == null
        ? KafkaConnection.plain(bootstrapServers)
        : KafkaConnection.withFile(bootstrapServers, kafkaConfig);
  }
}
