package org.dateline.app.broker;

import java.io.IOException;

/** A broker and a registry on one data folder, started and stopped as one. */
public final class EmbeddedCluster implements AutoCloseable {
  private final DataFolder folder;
  private final EmbeddedKafka kafka;
  private final EmbeddedRegistry registry;

  private EmbeddedCluster(DataFolder folder, EmbeddedKafka kafka, EmbeddedRegistry registry) {
    this.folder = folder;
    this.kafka = kafka;
    this.registry = registry;
  }

  /**
   * Starts both; the folder is closed with the cluster, and also when the start fails.
   *
   * @param kafkaPort on 127.0.0.1; 0 for a free one
   * @param registryPort on 127.0.0.1; 0 for a free one
   * @throws IOException where one of them can't start
   */
  public static EmbeddedCluster start(DataFolder folder, int kafkaPort, int registryPort)
      throws IOException {
    EmbeddedKafka kafka = null;
    try {
      LoopbackPort.choose(registryPort, "the schema registry");
      kafka = EmbeddedKafka.start(folder.folder("kafka"), kafkaPort);
      return new EmbeddedCluster(
          folder, kafka, EmbeddedRegistry.start(kafka.bootstrapServers(), registryPort));
    } catch (IOException | RuntimeException e) {
      if (kafka != null) {
        kafka.close();
      }
      folder.close();
      throw e;
    }
  }

  /** {@code host:port} of the broker. */
  public String bootstrapServers() {
    return kafka.bootstrapServers();
  }

  /** URL of the registry. */
  public String registryUrl() {
    return registry.url();
  }

  @Override
  public void close() throws IOException {
    registry.close();
    kafka.close();
    folder.close();
  }
}
