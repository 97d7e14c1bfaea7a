package org.dateline.app.enrich;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dateline.app.broker.EmbeddedCluster;

/** {@code dateline enrich} as a process of its own, which can be killed. */
final class EnrichProcess implements AutoCloseable {
  private final Process process;

  private EnrichProcess(Process process) {
    this.process = process;
  }

  static EnrichProcess start(
      EmbeddedCluster cluster, String namespace, Path state, String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx700m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "org.dateline.app.Dateline",
            "enrich",
            "--bootstrap-servers=" + cluster.bootstrapServers(),
            "--schema-registry=" + cluster.registryUrl(),
            "--namespace=" + namespace,
            "--state-dir=" + state,
            "--http-port=0",
            "--log-level=error"));
    command.addAll(List.of(options));
    return new EnrichProcess(new ProcessBuilder(command).inheritIO().start());
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Kills it with signal 9. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(40, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
