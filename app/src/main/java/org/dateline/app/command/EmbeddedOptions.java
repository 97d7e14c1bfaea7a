package org.dateline.app.command;

import java.io.IOException;
import java.nio.file.Path;
import org.dateline.app.broker.DataFolder;
import org.dateline.app.broker.EmbeddedCluster;
import picocli.CommandLine.Option;

/** The broker and registry inside this process. */
public final class EmbeddedOptions {
  @Option(
      names = "--data-dir",
      paramLabel = "FOLDER",
      defaultValue = "data",
      description = "what the embedded broker and the enricher keep (default: ${DEFAULT-VALUE})")
  private Path dataDir = Path.of("");

  @Option(
      names = "--kafka-port",
      paramLabel = "PORT",
      defaultValue = "9092",
      description = "port of the embedded broker, 0 for a free one (default: ${DEFAULT-VALUE})")
  private int kafkaPort;

  @Option(
      names = "--registry-port",
      paramLabel = "PORT",
      defaultValue = "8081",
      description = "port of the embedded registry, 0 for a free one (default: ${DEFAULT-VALUE})")
  private int registryPort;

  /** Where things are kept. */
  Path dataDir() {
    return dataDir;
  }

  /** Starts both. */
  EmbeddedCluster start() throws IOException {
    return EmbeddedCluster.start(DataFolder.open(dataDir), kafkaPort, registryPort);
  }
}
