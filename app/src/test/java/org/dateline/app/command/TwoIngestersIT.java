package org.dateline.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.dateline.app.CommandRun;
import org.dateline.app.Dateline;
import org.dateline.app.broker.TestCluster;
import org.dateline.ingest.IngestService;
import org.dateline.ingest.IngestSettings;
import org.dateline.ingest.fetch.FetchSettings;
import org.dateline.ingest.registry.FeedRegistry;
import org.dateline.ingest.registry.Subscription;
import org.dateline.ingest.schedule.PollBounds;
import org.dateline.schemas.registry.RegistryClient;
import org.dateline.schemas.registry.RegistrySettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances share the feeds; one is killed, and the other goes on where it was. */
class TwoIngestersIT {
  /**
   * Its own at each run: a run repeated on the same broker must not read what the last one left.
   */
  private static final String NAMESPACE = "two-ingesters-" + UUID.randomUUID();

  private static final Duration HOST_DELAY = Duration.ofMillis(200);

  private final String servers = TestCluster.shared().bootstrapServers();
  private final String registryUrl = TestCluster.shared().registryUrl();
  private final Map<String, Object> connection = Map.of("bootstrap.servers", servers);
  private final RegistryClient registry = new RegistryClient(RegistrySettings.of(registryUrl));

  @TempDir private Path folder;

  @Test
  void losesNothingAndPollsNoHostTwiceWhenOneIsKilled() throws Exception {
    CommandRun.of("topics", "create", "--bootstrap-servers", servers, "--namespace", NAMESPACE);
    try (NewsSites sites = new NewsSites(12, 2)) {
      try (FeedRegistry feeds = new FeedRegistry(connection, registry, NAMESPACE)) {
        feeds.add(sites.feeds().stream().map(Subscription::of).toList());
      }
      Process first = process();
      try (IngestService second =
          IngestService.start(settings(), connection, registry, new SimpleMeterRegistry())) {
        await()
            .atMost(Duration.ofMinutes(2))
            .until(() -> second.isReady() && sites.visitors().equals(Set.of("first", "second")));
        Thread.sleep(3_000);
        first.destroyForcibly().waitFor();
        sites.finish();
        await()
            .atMost(Duration.ofMinutes(1))
            .pollInterval(Duration.ofSeconds(1))
            .until(() -> published().keySet().containsAll(sites.entries()));
      } finally {
        first.destroyForcibly();
      }
      Map<String, Integer> published = published();
      long again = published.values().stream().filter(times -> times > 1).count();
      System.out.printf(
          "two ingesters: %d entries, %d published again after the kill, %d requests, least gap %s%n",
          sites.entries().size(), again, sites.requests(), sites.leastGap());

      assertThat(published.keySet()).isEqualTo(new TreeSet<>(sites.entries()));
      assertThat(sites.leastGap()).isGreaterThanOrEqualTo(HOST_DELAY.minusMillis(50));
      assertThat(sites.handOvers()).allSatisfy((host, times) -> assertThat(times).isLessThan(4));
    }
  }

  private IngestSettings settings() {
    PollBounds bounds =
        new PollBounds(
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofDays(1));
    FetchSettings fetch =
        new FetchSettings(
            IngestSettings.userAgent("second"), Duration.ofSeconds(10), 5, 2, HOST_DELAY, true);
    return new IngestSettings(
        fetch,
        bounds,
        8,
        1 << 20,
        1 << 20,
        Duration.ofHours(1),
        Duration.ofSeconds(6),
        NAMESPACE,
        null);
  }

  /** The first instance, as a process of its own that can be killed. */
  private Process process() throws IOException {
    List<String> line =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Dateline.class.getName(),
            "ingest",
            "--bootstrap-servers=" + servers,
            "--schema-registry=" + registryUrl,
            "--namespace=" + NAMESPACE,
            "--http-port=0",
            "--contact=first",
            "--host-delay=200ms",
            "--poll-shortest=1s",
            "--poll-usual=1s",
            "--poll-longest=2s",
            "--session-timeout=6s",
            "--allow-private-addresses");
    File log = folder.resolve("first.log").toFile();
    return new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log).start();
  }

  private Map<String, Integer> published() {
    return RawTitles.of(connection, registry, NAMESPACE);
  }
}
