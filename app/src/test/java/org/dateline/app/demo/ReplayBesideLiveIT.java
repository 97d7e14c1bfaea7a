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
import java.util.concurrent.CompletableFuture;
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
 * Years of articles replayed at full speed into a pipeline that receives the demo's feeds at the
 * same time: none lost, none doubled. Run with {@code -Dreplay.articles=FILE.jsonl.gz}; skipped
 * without.
 */
class ReplayBesideLiveIT {
  private static final String FILE = System.getProperty("replay.articles", "");
  private static final Duration RUN = Duration.ofSeconds(Integer.getInteger("replay.seconds", 100));

  @TempDir Path folder;

  /** What came of a run. */
  private record Outcome(
      Set<String> raw, Set<String> articles, Set<String> copies, List<Long> live) {
    long at(double share) {
      List<Long> sorted = live.stream().sorted().toList();
      return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }
  }

  @Test
  void losesNoneAndPublishesNoneTwice() throws Exception {
    assumeTrue(!FILE.isEmpty(), "-Dreplay.articles is not given");
    Outcome alone = run("alone", null);
    Outcome both = run("both", Path.of(FILE));
    System.out.printf(
        "beside live: %d raw articles, %d unique, %d copies; live alone: median %d ms, p99 %d ms of %d;"
            + " with the replay: median %d ms, p99 %d ms of %d%n",
        both.raw().size(),
        both.articles().size(),
        both.copies().size(),
        alone.at(0.5),
        alone.at(0.99),
        alone.live().size(),
        both.at(0.5),
        both.at(0.99),
        both.live().size());
    Set<String> settled = new HashSet<>(both.articles());
    settled.addAll(both.copies());
    assertThat(settled).isEqualTo(both.raw());
  }

  private Outcome run(String name, Path replayed) throws Exception {
    int kafka = freePort();
    int registry = freePort();
    String servers = "127.0.0.1:" + kafka;
    Instant start = Instant.now();
    try (DemoServer server = DemoServer.start(InstantSource.system())) {
      Path feeds = folder.resolve(name + ".txt");
      Files.write(feeds, server.feedUrls().stream().map(URI::toString).toList());
      CompletableFuture<CommandRun> pipeline =
          CompletableFuture.supplyAsync(
              () ->
                  CommandRun.of(
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
                      "--log-level=error",
                      "--for=" + RUN.toSeconds() + "s"));
      await().atMost(Duration.ofMinutes(1)).until(() -> count(servers) >= 5);
      if (replayed != null) {
        CommandRun replay =
            CommandRun.of(
                "replay",
                replayed.toString(),
                "--bootstrap-servers",
                servers,
                "--schema-registry",
                "http://127.0.0.1:" + registry);
        assertThat(replay.exit()).as(replay.err()).isZero();
        System.out.print("beside live: " + replay.err() + replay.out());
      }
      Outcome[] last = new Outcome[1];
      await()
          .atMost(RUN)
          .pollInterval(Duration.ofSeconds(2))
          .until(
              () -> {
                boolean late =
                    Duration.between(start, Instant.now()).compareTo(RUN.minusSeconds(25)) > 0;
                last[0] = outcome(servers, registry, start);
                return late
                    && last[0].raw().size() <= last[0].articles().size() + last[0].copies().size();
              });
      pipeline.join();
      return last[0];
    }
  }

  private static Outcome outcome(String servers, int registry, Instant start) {
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
      if (fetched.isAfter(start)) {
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
