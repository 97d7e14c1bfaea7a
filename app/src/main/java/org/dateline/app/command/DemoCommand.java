package org.dateline.app.command;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.dateline.app.demo.DemoRun;
import org.dateline.app.demo.DemoScreen;
import org.dateline.app.service.LogFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline demo}: the main job with nothing installed and no network. */
@Command(
    name = "demo",
    description =
        "The main job with nothing installed and no network: sample sites, Kafka, ingest, enrich, all in this process.",
    mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--for",
      paramLabel = "DURATION",
      description = "stop by itself after so long, such as 30s (default: at Ctrl-C)")
  private @Nullable Duration atMost;

  @Option(names = "--json", description = "print enriched records as JSON lines, not as a table")
  private boolean json;

  @Option(
      names = "--kafka-port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "port of the embedded broker (default: a free one)")
  private int kafkaPort;

  @Option(
      names = "--registry-port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "port of the embedded registry (default: a free one)")
  private int registryPort;

  @Option(
      names = "--archive",
      paramLabel = "FOLDER",
      description = "keep all that is fetched as WARC 1.1 files there, for dateline replay")
  private @Nullable Path archive;

  @Override
  public Integer call() throws IOException, InterruptedException, ExecutionException {
    LogFormat.PLAIN.install(Level.ERROR);
    DemoScreen screen =
        new DemoScreen(
            Output.of(spec), Output.err(spec), json, Boolean.getBoolean("dateline.terminal"));
    new DemoRun(screen, kafkaPort, registryPort, archive).run(Optional.ofNullable(atMost));
    return 0;
  }
}
