package org.dateline.app.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * One Kafka node in this process, controller and broker at once, KRaft. What it holds survives
 * restarts on the same folder, also after a kill.
 */
public final class EmbeddedKafka implements AutoCloseable {
  private static final int ATTEMPTS = 3;

  private final KafkaRaftServer server;
  private final int port;

  private EmbeddedKafka(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Starts a broker and waits until it serves.
   *
   * @param folder of its own, locked by the caller
   * @param port on 127.0.0.1; 0 for a free one
   * @throws IOException where it can't start; nothing of it is left running
   */
  public static EmbeddedKafka start(Path folder, int port) throws IOException {
    format(folder);
    for (int attempt = 1; ; attempt++) {
      int chosen = LoopbackPort.choose(port, "Kafka");
      KafkaRaftServer server = null;
      try {
        Map<String, String> settings =
            BrokerProperties.of(folder, chosen, LoopbackPort.freeBeside(chosen));
        server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        server.startup();
        return new EmbeddedKafka(server, chosen);
      } catch (RuntimeException e) {
        if (server != null) {
          server.shutdown();
        }
        // Between choosing a free port and listening on it somebody else may have taken it.
        if (port != 0 || attempt == ATTEMPTS || !lostItsPort(e)) {
          throw new IOException("Kafka on " + folder + " did not start: " + rootMessage(e), e);
        }
      }
    }
  }

  /** {@code host:port} for clients. */
  public String bootstrapServers() {
    return LoopbackPort.HOST + ":" + port;
  }

  /** Stops it in order, so that the next start needs no recovery. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static void format(Path folder) throws IOException {
    if (Files.exists(folder.resolve("meta.properties"))) {
      return;
    }
    Formatter formatter =
        new Formatter()
            .setPrintStream(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
            .setNodeId(BrokerProperties.NODE_ID)
            .setClusterId(Uuid.randomUuid().toString())
            .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
            .setControllerListenerName(BrokerProperties.CONTROLLER)
            .setMetadataLogDirectory(folder.toString())
            .addDirectory(folder.toString());
    try {
      formatter.run();
    } catch (Exception e) {
      throw new IOException("data folder " + folder + " can't be formatted: " + e.getMessage(), e);
    }
  }

  private static boolean lostItsPort(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return true;
      }
    }
    return false;
  }

  private static String rootMessage(Throwable error) {
    Throwable root = error;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }
}
