package org.dateline.app.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dateline.app.broker.DataFolder;
import org.dateline.app.broker.EmbeddedCluster;
import org.dateline.app.kafka.KafkaConnection;
import org.dateline.app.service.PipelineStages;
import org.dateline.app.service.ServiceRun;
import org.dateline.app.service.Stage;
import org.dateline.enrich.EnrichSettings;
import org.dateline.enrich.Taggers;
import org.dateline.ingest.IngestSettings;
import org.dateline.ingest.archive.Archive;
import org.dateline.ingest.archive.ArchiveSettings;
import org.dateline.ingest.fetch.FetchSettings;
import org.dateline.ingest.fetch.Recorder;
import org.dateline.ingest.registry.FeedRegistry;
import org.dateline.ingest.registry.Subscription;
import org.dateline.ingest.schedule.PollBounds;
import org.dateline.schemas.Topics;
import org.dateline.schemas.registry.RegistryClient;
import org.dateline.schemas.registry.RegistrySettings;
import org.jspecify.annotations.Nullable;

/**
 * The main job in one process: the demo's sites, an embedded cluster, ingest, enrich, and a
 * subscriber who counts and shows what comes out. Everything is real but the outlets.
 */
public final class DemoRun {
  private static final Duration SETTLE = Duration.ofSeconds(15);
  private static final Duration START = Duration.ofSeconds(20);
  private static final Duration STEP = Duration.ofMillis(50);
  private static final Duration TICK = Duration.ofMillis(250);

  private final DemoScreen screen;
  private final int kafkaPort;
  private final int registryPort;
  private final @Nullable Path archive;

  /**
   * @param kafkaPort on loopback, 0 for a free one
   * @param registryPort on loopback, 0 for a free one
   * @param archive folder that keeps what is fetched, null to keep nothing
   */
  public DemoRun(DemoScreen screen, int kafkaPort, int registryPort, @Nullable Path archive) {
    this.screen = screen;
    this.kafkaPort = kafkaPort;
    this.registryPort = registryPort;
    this.archive = archive;
  }

  /**
   * What came of it.
   *
   * @param expected what the sites served until then must come to
   * @param summary what a subscriber saw
   */
  public record Outcome(DemoCounts expected, DemoSummary summary) {}

  /**
   * Runs until the time is over or the stop signal comes, then lets what is under way come to its
   * end.
   *
   * @param atMost empty for as long as nobody stops it
   */
  public Outcome run(Optional<Duration> atMost)
      throws IOException, InterruptedException, ExecutionException {
    return run(atMost, cluster -> {});
  }

  /** The same; what is done at the end finds the cluster still there. */
  Outcome run(Optional<Duration> atMost, Consumer<EmbeddedCluster> atEnd)
      throws IOException, InterruptedException, ExecutionException {
    CompletableFuture<Taggers> taggers = CompletableFuture.supplyAsync(Taggers::all);
    try (DemoServer server = DemoServer.start(InstantSource.system());
        DataFolder state = DataFolder.temporary();
        EmbeddedCluster cluster =
            EmbeddedCluster.start(DataFolder.temporary(), kafkaPort, registryPort)) {
      KafkaConnection kafka = KafkaConnection.plain(cluster.bootstrapServers());
      RegistryClient registry = new RegistryClient(RegistrySettings.of(cluster.registryUrl()));
      try (ServiceRun run = new ServiceRun(loopback(), kafka)) {
        announce(cluster, run);
        run.ensureTopics(List.copyOf(Topics.all()));
        prepare(server, kafka, registry);
        PipelineStages stages = new PipelineStages(run, kafka, registry);
        Stage enrich =
            stages.enrich(EnrichSettings.live(state.folder("enrich"), ""), taggers.get(), true);
        awaitReady(run, enrich);
        Stage ingest = stages.ingest(ingestSettings(), recorder(run));
        try (DemoAudience audience = new DemoAudience(kafka, registry, screen, server)) {
          watch(run, audience, atMost);
          stop(ingest);
          audience.settle(SETTLE);
          Outcome outcome = new Outcome(server.expected(), audience.summary(fetched(run)));
          screen.summary(outcome.summary());
          atEnd.accept(cluster);
          return outcome;
        }
      }
    }
  }

  private void announce(EmbeddedCluster cluster, ServiceRun run) {
    screen.say(
        String.format(
            "Kafka at %s, schema registry at %s, metrics at http://127.0.0.1:%d/metrics",
            cluster.bootstrapServers(), cluster.registryUrl(), run.port()));
    screen.heading();
  }

  private Recorder recorder(ServiceRun run) throws IOException {
    if (archive == null) {
      return Recorder.NONE;
    }
    Archive kept = Archive.open(ArchiveSettings.in(archive), InstantSource.system(), run.meters());
    run.closeWithIt(kept);
    return kept;
  }

  private static void prepare(DemoServer server, KafkaConnection kafka, RegistryClient registry)
      throws InterruptedException, ExecutionException {
    try (FeedRegistry feeds = new FeedRegistry(kafka.settings(), registry, "")) {
      feeds.add(server.feedUrls().stream().map(url -> Subscription.of(url.toString())).toList());
    }
    try (Producer<String, byte[]> producer =
        new KafkaProducer<>(kafka.settings(), new StringSerializer(), new ByteArraySerializer())) {
      for (DemoManifest.StrayRecord stray : server.manifest().strayRecords()) {
        producer.send(new ProducerRecord<>(Topics.RAW.name(), "stray", stray.value())).get();
      }
    }
  }

  /** Lets the enricher get its partitions: what is fetched before then would only wait for it. */
  private static void awaitReady(ServiceRun run, Stage stage)
      throws InterruptedException, ExecutionException {
    boolean over = false;
    for (Duration waited = Duration.ZERO;
        !over && !stage.ready().getAsBoolean() && waited.compareTo(START) < 0;
        waited = waited.plus(STEP)) {
      over = run.await(Optional.of(STEP));
    }
  }

  private void watch(ServiceRun run, DemoAudience audience, Optional<Duration> atMost)
      throws InterruptedException, ExecutionException {
    Instant start = Instant.now();
    Duration elapsed = Duration.ZERO;
    while (atMost.isEmpty() || elapsed.compareTo(atMost.get()) < 0) {
      if (run.await(Optional.of(TICK))) {
        return;
      }
      elapsed = Duration.between(start, Instant.now());
      screen.progress(audience.summary(fetched(run)), elapsed);
    }
  }

  private static void stop(Stage stage) throws IOException {
    try {
      stage.stop().close();
    } catch (Exception e) {
      throw new IOException(stage.name() + ": " + e.getMessage(), e);
    }
  }

  private static long fetched(ServiceRun run) {
    return run.meters().find("dateline.fetch").tag("result", "fetched").timers().stream()
        .mapToLong(timer -> timer.count())
        .sum();
  }

  private static InetSocketAddress loopback() throws IOException {
    return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0);
  }

  /** The sites are on loopback and of today: they may be asked often. */
  private static IngestSettings ingestSettings() {
    FetchSettings fetch =
        new FetchSettings(
            IngestSettings.userAgent(""),
            Duration.ofSeconds(5),
            FetchSettings.MAX_REDIRECTS,
            2,
            Duration.ofMillis(50),
            true);
    PollBounds bounds =
        new PollBounds(
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(10));
    return IngestSettings.defaults("").with(fetch).with(bounds);
  }
}
