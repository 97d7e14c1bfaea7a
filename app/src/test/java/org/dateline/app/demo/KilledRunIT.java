package org.dateline.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.dateline.app.broker.TopicReader;
import org.dateline.schemas.EnrichedArticle;
import org.dateline.schemas.Topics;
import org.dateline.schemas.registry.RegistryClient;
import org.dateline.schemas.registry.RegistrySettings;
import org.dateline.schemas.serde.AvroDecoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dateline run} killed in the middle and started again on the same folder. */
class KilledRunIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir Path folder;

  @Test
  void losesNoArticleAndPublishesNoneTwice() throws Exception {
    int kafka = freePort();
    int registry = freePort();
    try (DemoServer server = DemoServer.start(hurried())) {
      Path feeds = folder.resolve("feeds.txt");
      Files.write(feeds, server.feedUrls().stream().map(URI::toString).toList());
      Process first = start(feeds, kafka, registry);
      try {
        await().atMost(PATIENCE).until(() -> count(kafka) >= 5);
      } finally {
        first.destroyForcibly().waitFor();
      }
      Process second = start(feeds, kafka, registry);
      try {
        int unique = DemoCounts.whole(server.manifest()).unique();
        await()
            .atMost(PATIENCE)
            .pollInterval(Duration.ofSeconds(1))
            .untilAsserted(
                () ->
                    assertThat(first(published(kafka, registry)))
                        .as(() -> counts(kafka))
                        .hasSizeGreaterThanOrEqualTo(unique));
        List<String> published = published(kafka, registry);
        assertThat(published).doesNotHaveDuplicates();
        assertThat(first(published)).hasSize(unique);
      } finally {
        second.destroy();
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
      }
    }
  }

  /** The demo's story at twice its pace. */
  private static InstantSource hurried() {
    Instant start = Instant.now();
    return () -> start.plus(Duration.between(start, Instant.now()).multipliedBy(2));
  }

  private Process start(Path feeds, int kafka, int registry) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.dateline.app.Dateline"));
    command.addAll(
        List.of(
            "run",
            "--feeds=" + feeds,
            "--data-dir=" + folder.resolve("data"),
            "--kafka-port=" + kafka,
            "--registry-port=" + registry,
            "--http-port=0",
            "--allow-private-addresses",
            "--host-delay=50ms",
            "--poll-shortest=2s",
            "--poll-usual=2s",
            "--poll-longest=4s",
            "--session-timeout=6s",
            "--log-level=warn"));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
        .start();
  }

  private static Stream<String> first(List<String> published) {
    return published.stream().filter(each -> each.endsWith("#1"));
  }

  /** Where the records are, for a failure. */
  private static String counts(int kafka) {
    return Topics.all().stream()
        .map(
            topic ->
                topic.name() + " " + TopicReader.read("127.0.0.1:" + kafka, topic.name()).size())
        .collect(Collectors.joining(", "));
  }

  private static int count(int kafka) {
    try {
      return read(kafka).size();
    } catch (KafkaException | NullPointerException e) {
      return 0;
    }
  }

  /** Each published version as {@code id#revision}. */
  private static List<String> published(int kafka, int registry) {
    AvroDecoder<EnrichedArticle> decoder =
        new AvroDecoder<>(
            EnrichedArticle.class,
            new RegistryClient(RegistrySettings.of("http://127.0.0.1:" + registry)));
    if (count(kafka) == 0) {
      return List.of();
    }
    return read(kafka).stream()
        .map(record -> decoder.decode(record.value()))
        .map(article -> article.getId() + "#" + article.getRevision())
        .collect(Collectors.toList());
  }

  private static List<ConsumerRecord<byte[], byte[]>> read(int kafka) {
    return TopicReader.read("127.0.0.1:" + kafka, Topics.ARTICLES.name());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      return socket.getLocalPort();
    }
  }
}
