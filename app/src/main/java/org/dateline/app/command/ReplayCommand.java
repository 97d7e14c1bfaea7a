package org.dateline.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.dateline.app.config.Configurable;
import org.dateline.app.kafka.EnrichBacklog;
import org.dateline.app.kafka.KafkaConnection;
import org.dateline.app.kafka.ReplayMarker;
import org.dateline.app.kafka.TopicSetup;
import org.dateline.app.kafka.YieldingSink;
import org.dateline.ingest.KafkaSettings;
import org.dateline.ingest.fetch.Pause;
import org.dateline.ingest.publish.ArticleSink;
import org.dateline.ingest.publish.KafkaArticleSink;
import org.dateline.ingest.replay.Replay;
import org.dateline.ingest.replay.ReplayItem;
import org.dateline.ingest.replay.ReplayReport;
import org.dateline.ingest.replay.ReplaySettings;
import org.dateline.ingest.replay.ReplaySource;
import org.dateline.ingest.replay.ReplaySources;
import org.dateline.ingest.replay.Tempo;
import org.dateline.schemas.RawArticle;
import org.dateline.schemas.Topics;
import org.dateline.schemas.serde.AvroEncoder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline replay}: archives and saved feeds into a raw topic, with their own times. */
@Command(
    name = "replay",
    description =
        "Put archives, saved feeds and article lines into news.raw with their original times. Replaying what is there already"
            + " adds nothing.",
    mixinStandardHelpOptions = true)
public final class ReplayCommand implements Callable<Integer>, Configurable {
  private static final Duration MARK_EVERY = Duration.ofSeconds(2);

  @Spec private @Nullable CommandSpec spec;
  @Mixin private KafkaOptions kafka = new KafkaOptions();
  @Mixin private RegistryOptions registry = new RegistryOptions();
  @Mixin private NamespaceOption namespace = new NamespaceOption();

  @Mixin private ReplayOptions replay = new ReplayOptions();

  @Option(
      names = "--partitions",
      paramLabel = "N",
      defaultValue = "4",
      description =
          "partitions of the topics of a namespace that is made (default: ${DEFAULT-VALUE})")
  private int partitions;

  @Option(
      names = "--from-start",
      description =
          "begin at the start even where an earlier run of the same sources and options was cut short")
  private boolean fromStart;

  @Option(
      names = "--live-delay",
      paramLabel = "DURATION",
      defaultValue = "100ms",
      description = {
        "by how much a live article may be late at the enricher for the replay's sake, no less than the enricher's commit",
        "interval; 0s to replay as fast as possible, as always into a namespace (default: ${DEFAULT-VALUE})"
      })
  private Duration liveDelay = Duration.ofMillis(100);

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "WARC or ARC files (.gz too), folders of saved feeds, .jsonl files of articles")
  private List<Path> paths = List.of();

  @Override
  public Integer call() throws Exception {
    ReplaySettings settings = settings();
    List<ReplaySource> sources = ReplaySources.of(paths, replay.feedUrl());
    KafkaConnection connection = kafka.connection();
    try (TopicSetup setup = new TopicSetup(connection, Duration.ofSeconds(30))) {
      Optional<Integer> own =
          namespace.value().isEmpty() ? Optional.empty() : Optional.of(partitions);
      setup.create(namespace.topics(), own, Optional.empty());
      ReplayMarker marker = new ReplayMarker(setup, namespace.value(), identity(sources));
      print(replay(settings, sources, setup, connection, marker));
      marker.clear();
    }
    return 0;
  }

  private ReplayReport replay(
      ReplaySettings settings,
      List<ReplaySource> sources,
      TopicSetup setup,
      KafkaConnection connection,
      ReplayMarker marker)
      throws IOException, InterruptedException {
    InstantSource clock = InstantSource.system();
    try (Producer<String, byte[]> producer =
        new KafkaProducer<>(KafkaSettings.producer(connection.settings()))) {
      ArticleSink all =
          new KafkaArticleSink(
              producer,
              Topics.RAW.in(namespace.value()),
              new AvroEncoder<>(RawArticle.class, registry.client()));
      Tempo tempo = new Tempo(settings.speed(), clock, Pause.sleeping(clock));
      Replay run = new Replay(settings, yielding(all, setup, clock), tempo);
      long known = fromStart ? 0 : marker.items();
      if (known > 0) {
        Output.err(spec)
            .println(
                "goes on behind item " + known + " of a run that was cut short (--from-start)");
      }
      return run.run(sources, known, new Watch(run, marker, clock));
    }
  }

  /** Lets live articles go first where there may be some. */
  private ArticleSink yielding(ArticleSink sink, TopicSetup setup, InstantSource clock) {
    return namespace.value().isEmpty() && !liveDelay.isZero()
        ? new YieldingSink(sink, EnrichBacklog.live(setup), liveDelay, clock)
        : sink;
  }

  /** What decides which items there are. */
  private String identity(List<ReplaySource> sources) {
    return sources.stream()
            .map(source -> source.name() + " " + source.size())
            .collect(Collectors.joining("\n"))
        + replay.selection();
  }

  /** Says how far it is, and marks it, every few seconds. */
  private final class Watch implements Consumer<ReplayReport> {
    private final Replay replay;
    private final ReplayMarker marker;
    private final InstantSource clock;
    private final Progress progress;
    private Instant next;

    Watch(Replay replay, ReplayMarker marker, InstantSource clock) {
      this.replay = replay;
      this.marker = marker;
      this.clock = clock;
      this.progress = new Progress(Output.err(spec), clock, "replayed", "items");
      this.next = clock.instant().plus(MARK_EVERY);
    }

    @Override
    public void accept(ReplayReport report) {
      progress.at(report.items(), report.share());
      Instant now = clock.instant();
      if (!now.isBefore(next)) {
        next = now.plus(MARK_EVERY);
        marker.put(replay.done());
      }
    }
  }

  private void print(ReplayReport report) throws IOException {
    PrintWriter log = Output.err(spec);
    for (ReplayItem.Skipped skipped : report.skipped()) {
      log.println("skipped " + skipped.origin() + ": " + skipped.reason());
    }
    log.flush();
    new JsonLines(Output.of(spec))
        .write(
            json -> {
              json.writeStartObject();
              json.writeNumberField("items", report.items());
              json.writeNumberField("published", report.published());
              json.writeNumberField("revisions", report.revisions());
              json.writeNumberField("leftOut", report.leftOut());
              json.writeNumberField("skipped", report.skippedCount());
              json.writeEndObject();
            });
  }

  private ReplaySettings settings() {
    if (liveDelay.isNegative()) {
      throw wrong("--live-delay must not be negative, not " + liveDelay);
    }
    try {
      return replay.settings();
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}
