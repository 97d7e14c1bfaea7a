package org.dateline.app.command;

import java.nio.file.Path;
import java.time.Duration;
import org.dateline.enrich.EnrichSettings;
import picocli.CommandLine.Option;

/** How the enricher runs. */
public final class EnrichOptions {
  @Option(
      names = "--state-dir",
      paramLabel = "FOLDER",
      defaultValue = "data/enrich",
      description =
          "stores of the enricher; may be lost, they are restored from Kafka (default:"
              + " ${DEFAULT-VALUE})")
  private Path stateDir = Path.of("");

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
      names = "--from-beginning",
      description = "on the first start read all of news.raw, not only what comes from now on")
  private boolean fromBeginning;

  /** The settings that these options describe, for the topics of a namespace. */
  public EnrichSettings settings(String namespace) {
    return EnrichSettings.live(stateDir, namespace)
        .withThreads(threads)
        .committingEvery(commitInterval)
        .fromBeginning(fromBeginning);
  }
}
