package org.dateline.app.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.dateline.enrich.EnrichSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the enricher runs. */
public final class EnrichOptions {
  @Option(
      names = "--state-dir",
      paramLabel = "FOLDER",
      description =
          "stores of the enricher; may be lost, they are restored from Kafka (default:"
              + " data/enrich, or enrich in the data folder of run)")
  private @Nullable Path stateDir;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "1",
      description = "stream threads (default: ${DEFAULT-VALUE})")
  private int threads;

  @Option(
      names = "--commit-interval",
      paramLabel = "DURATION",
      defaultValue = "100ms",
      description =
          "how often a transaction is committed; each hop waits for it, 1s suits a replay (default:"
              + " ${DEFAULT-VALUE})")
  private Duration commitInterval = EnrichSettings.LIVE;

  @Option(
      names = "--standbys",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "copies of the stores kept warm on other instances, which take over without restoring"
              + " them (default: ${DEFAULT-VALUE})")
  private int standbys;

  /** The settings that these options describe, for the topics of a namespace. */
  public EnrichSettings settings(String namespace) {
    return settings(namespace, Path.of("data", "enrich"));
  }

  /** The same, its stores in this folder where none is given. */
  EnrichSettings settings(String namespace, Path otherwise) {
    return EnrichSettings.live(Objects.requireNonNullElse(stateDir, otherwise), namespace)
        .withThreads(threads)
        .committingEvery(commitInterval)
        .withStandbys(standbys);
  }
}
