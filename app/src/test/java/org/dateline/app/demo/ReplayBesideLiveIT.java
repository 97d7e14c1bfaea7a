package org.dateline.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dateline.app.CommandRun;
import org.dateline.app.broker.TopicReader;
import org.dateline.schemas.DuplicateKind;
import org.dateline.schemas.DuplicateRecord;
import org.dateline.schemas.EnrichedArticle;
import org.dateline.schemas.Topic;
import org.dateline.schemas.Topics;
import org.dateline.schemas.registry.RegistryClient;
import org.dateline.schemas.registry.RegistrySettings;
import org.dateline.schemas.serde.AvroDecoder;
import org.dateline.schemas.serde.Decoded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Years of articles replayed into a pipeline that receives the demo's feeds and other live articles
 * at the same time: none lost, none doubled, and live articles no more than twice as late as
 * without the replay. Run with {@code -Dreplay.articles=FILE.jsonl.gz}; skipped without.
 */
class ReplayBesideLiveIT {
  private static final String FILE = System.getProperty("replay.articles", "");

  /** How long live articles are measured without a replay. */
  private static final Duration ALONE = Duration.ofSeconds(60);

  /** How long they are measured after a replay, which leaves a backlog where it does not yield. */
  private static final Duration AFTERWARDS = Duration.ofSeconds(15);

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  @TempDir Path folder;

  /** Live articles a second beside those of the demo. */
  private static final int LIVE = Integer.getInteger("replay.live", 4);

  /**
   * What came of a run.
   *
   * @param live from fetch to enriched record, milliseconds, of live articles of the time measured
   */
  private record Outcome(
      Set<String> raw, Set<String> articles, Set<String> copies, List<Long> live) {
    long at(double share) {
      List<Long> sorted = live.stream().sorted().toList();
      return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }

    String latency() {
      return String.format("median %d ms, p99 %d ms of %d", at(0.5), at(0.99), live.size());
    }
  }

  @Test
  void losesNoneAndPublishesNoneTwiceAndLetsLiveArticlesGoFirst() throws Exception {
    assumeTrue(!FILE.isEmpty(), "-Dreplay.articles is not given");
    Outcome alone = run("alone", List.of());
    Outcome yielding = run("yielding", List.of("--live-delay=100ms"));
    Outcome rushing = run("rushing", List.of("--live-delay=0s"));
    System.out.printf(
        "beside live: %d raw articles, %d unique, %d copies; live alone: %s; with the replay: %s;"
            + " with one that does not yield: %s%n",
        yielding.raw().size(),
        yielding.articles().size(),
        yielding.copies().size(),
        alone.latency(),
        yielding.latency(),
        rushing.latency());
    for (Outcome both : List.of(yielding, rushing)) {
      Set<String> settled = new HashSet<>(both.articles());
      settled.addAll(both.copies());
      assertThat(settled).isEqualTo(both.raw());
    }
    assertThat(yielding.at(0.5)).as("median").isLessThanOrEqualTo(2 * alone.at(0.5));
    assertThat(yielding.at(0.99)).as("p99").isLessThanOrEqualTo(2 * alone.at(0.99));
  }

  /** A run without a replay where it has no options. */
  private Outcome run(String name, List<String> options) throws Exception {
    int kafka = freePort();
    int registry = freePort();
    String servers = "127.0.0.1:" + kafka;
    try (DemoServer server = DemoServer.start(InstantSource.system())) {
      Path feeds = folder.resolve(name + ".txt");
      Files.write(feeds, server.feedUrls().stream().map(URI::toString).toList());
      Process pipeline = pipeline(name, feeds, kafka, registry);
      try {
        return measured(servers, registry, options);
      } finally {
        pipeline.destroy();
        pipeline.waitFor();
      }
    }
  }

  private Outcome measured(String servers, int registry, List<String> options) throws Exception {
    await().atMost(Duration.ofMinutes(2)).until(() -> count(servers) >= 5);
    Instant[] measured = {Instant.now(), Instant.now()};
    LiveTrickle live = new LiveTrickle(servers, registry, LIVE);
    try {
      if (options.isEmpty()) {
        Thread.sleep(ALONE.toMillis());
      } else {
        replay(options, servers, registry);
        Thread.sleep(AFTERWARDS.toMillis());
      }
      measured[1] = Instant.now();
    } finally {
      live.close();
    }
    Outcome[] last = new Outcome[1];
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(2))
        .until(
            () -> {
              last[0] = outcome(servers, registry, measured);
              return last[0].raw().size() <= last[0].articles().size() + last[0].copies().size();
            });
    return last[0];
  }

  private void replay(List<String> options, String servers, int registry) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "replay",
                FILE,
                "--bootstrap-servers=" + servers,
                "--schema-registry=http://127.0.0.1:" + registry));
    command.addAll(options);
    CommandRun replay = CommandRun.of(command.toArray(String[]::new));
    assertThat(replay.exit()).as(replay.err()).isZero();
    System.out.print("beside live: " + replay.err() + replay.out());
  }

  private Process pipeline(String name, Path feeds, int kafka, int registry) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1g",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            "org.dateline.app.Dateline",
            "run",
            "--feeds=" + feeds,
            "--data-dir=" + folder.resolve(name),
            "--kafka-port=" + kafka,
            "--registry-port=" + registry,
            "--http-port=0",
            "--deep-tier=false",
            "--allow-private-addresses",
            "--host-delay=50ms",
            "--poll-shortest=2s",
            "--poll-usual=2s",
            "--poll-longest=4s",
            "--log-level=error")
        .inheritIO()
        .start();
  }

  private static Outcome outcome(String servers, int registry, Instant[] measured) {
    Set<String> raw = new HashSet<>();
    Set<String> articles = new HashSet<>();
    Set<String> copies = new HashSet<>();
    List<Long> live = new ArrayList<>();
    Map<String, Integer> published = new TreeMap<>();
    read(servers, registry, Topics.RAW).forEach(article -> raw.add(article.getId()));
    for (EnrichedArticle article : read(servers, registry, Topics.ARTICLES)) {
      articles.add(article.getId());
      published.merge(article.getId() + "#" + article.getRevision(), 1, Integer::sum);
      Instant fetched = article.getProvenance().getFetchedAt();
      if (fetched.isAfter(measured[0]) && fetched.isBefore(measured[1])) {
        live.add(Duration.between(fetched, article.getEnrichedAt()).toMillis());
      }
    }
    assertThat(published.values()).as("published once").containsOnly(1);
    for (DuplicateRecord duplicate : read(servers, registry, Topics.DUPLICATES)) {
      if (duplicate.getKind() != DuplicateKind.REVISION) {
        copies.add(duplicate.getCopyId());
        copies.add(duplicate.getOriginalId());
      }
    }
    copies.removeAll(articles);
    return new Outcome(raw, articles, copies, live);
  }

  private static int count(String servers) {
    try {
      return TopicReader.read(servers, Topics.ARTICLES.name()).size();
    } catch (RuntimeException notYet) {
      return 0;
    }
  }

  private static <V extends SpecificRecord> List<V> read(
      String servers, int registry, Topic<V> topic) {
    AvroDecoder<V> decoder =
        new AvroDecoder<>(
            topic.valueType(),
            new RegistryClient(RegistrySettings.of("http://127.0.0.1:" + registry)));
    List<V> values = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : TopicReader.read(servers, topic.name())) {
      if (decoder.tryDecode(record.value()) instanceof Decoded.Value<V> value) {
        values.add(value.value());
      }
    }
    return values;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      return socket.getLocalPort();
    }
  }
}
