package org.dateline.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.dateline.app.CommandRun;
import org.dateline.app.Dateline;
import org.dateline.app.broker.TestCluster;
import org.dateline.ingest.registry.FeedRegistry;
import org.dateline.ingest.registry.Subscription;
import org.dateline.schemas.registry.RegistryClient;
import org.dateline.schemas.registry.RegistrySettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * One ingest process of 512 MB of heap holds as many feeds as it is told, of 20 entries each: it
 * polls all of them twice. Takes minutes, and runs only with {@code -Dfeeds.many=20000}.
 */
@EnabledIfSystemProperty(named = "feeds.many", matches = "[0-9]+")
class ManyFeedsIT {
  private static final int HOSTS = 100;
  private static final int ENTRIES = 20;
  private static final String TEXT =
      "Ministers met in the capital and spoke about fish, tariffs and the weather. ".repeat(8);

  private final String namespace = "many-" + UUID.randomUUID();
  private final String servers = TestCluster.shared().bootstrapServers();
  private final String registryUrl = TestCluster.shared().registryUrl();
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<HttpServer> sites = new ArrayList<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(8);

  @TempDir private Path folder;

  @Test
  void holdsThemWithinHalfAGigabyte() throws Exception {
    int feeds = Integer.getInteger("feeds.many");
    CommandRun.of("topics", "create", "--bootstrap-servers", servers, "--namespace", namespace);
    try (FeedRegistry registry =
        new FeedRegistry(
            Map.of("bootstrap.servers", servers),
            new RegistryClient(RegistrySettings.of(registryUrl)),
            namespace)) {
      registry.add(serve(feeds));
    }
    int port = freePort();
    Process process = ingest(port);
    try {
      long started = System.nanoTime();
      awaitPolls(process, port, feeds);
      long first = System.nanoTime();
      awaitPolls(process, port, 2 * feeds);
      long second = System.nanoTime();
      collectGarbage(process);
      String metrics = metrics(port);
      System.out.printf(
          "%d feeds in one process of 512 MB: first polls in %d s, second in %d s, %.0f articles,"
              + " heap in use after a collection %.0f MB, processor time %d s%n",
          feeds,
          TimeUnit.NANOSECONDS.toSeconds(first - started),
          TimeUnit.NANOSECONDS.toSeconds(second - first),
          sum(metrics, "dateline_entries_total{kind=\"new\""),
          sum(metrics, "jvm_memory_used_bytes{area=\"heap\"") / 1e6,
          process.info().totalCpuDuration().orElse(Duration.ZERO).toSeconds());

      assertThat(sum(metrics, "dateline_feeds_owned")).isEqualTo(feeds);
      assertThat(sum(metrics, "dateline_entries_total{kind=\"new\"")).isEqualTo(feeds * 20.0);
      assertThat(sum(metrics, "dateline_entries_total{kind=\"changed\"")).isZero();
      assertThat(Files.readString(folder.resolve("ingest.log"))).doesNotContain("OutOfMemory");
      assertThat(process.isAlive()).isTrue();
    } finally {
      process.destroy();
      process.waitFor(2, TimeUnit.MINUTES);
      sites.forEach(site -> site.stop(0));
      threads.shutdownNow();
    }
  }

  private List<Subscription> serve(int feeds) throws IOException {
    for (int host = 1; host <= HOSTS; host++) {
      InetAddress address = InetAddress.getByAddress(new byte[] {127, 0, 3, (byte) host});
      HttpServer site = HttpServer.create(new InetSocketAddress(address, 0), 0);
      site.createContext("/", ManyFeedsIT::answer);
      site.setExecutor(threads);
      site.start();
      sites.add(site);
    }
    List<Subscription> subscriptions = new ArrayList<>();
    for (int n = 0; n < feeds; n++) {
      HttpServer site = sites.get(n % HOSTS);
      String host = site.getAddress().getAddress().getHostAddress();
      subscriptions.add(
          Subscription.of("http://" + host + ":" + site.getAddress().getPort() + "/feed/" + n));
    }
    return subscriptions;
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String feed = exchange.getRequestURI().getPath().replaceFirst(".*/", "");
    StringBuilder rss =
        new StringBuilder("<rss version='2.0' xmlns:c='http://purl.org/rss/1.0/modules/content/'>")
            .append("<channel><title>Feed ")
            .append(feed)
            .append("</title>");
    for (int n = 0; n < ENTRIES; n++) {
      String id = feed + "-" + n;
      rss.append("<item><title>Story ").append(id).append("</title><link>http://127.0.3.250/");
      rss.append(id).append("</link><guid>").append(id).append("</guid><pubDate>");
      rss.append(Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofHours(n)));
      rss.append("</pubDate><c:encoded>").append(id).append(' ').append(TEXT);
      rss.append("</c:encoded></item>");
    }
    byte[] body = rss.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  private Process ingest(int port) throws IOException {
    List<String> line =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:+ExitOnOutOfMemoryError",
            "-cp",
            System.getProperty("java.class.path"),
            Dateline.class.getName(),
            "ingest",
            "--bootstrap-servers=" + servers,
            "--schema-registry=" + registryUrl,
            "--namespace=" + namespace,
            "--http-port=" + port,
            "--host-delay=0s",
            "--poll-shortest=1m",
            "--poll-usual=1m",
            "--poll-longest=2m",
            "--allow-private-addresses");
    File log = folder.resolve("ingest.log").toFile();
    return new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log).start();
  }

  /** What is in use after a full collection is what the feeds take. */
  private static void collectGarbage(Process process) throws IOException, InterruptedException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    new ProcessBuilder(jcmd, String.valueOf(process.pid()), "GC.run")
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private void awaitPolls(Process process, int port, int polls) {
    await()
        .atMost(Duration.ofMinutes(40))
        .pollInterval(Duration.ofSeconds(2))
        .ignoreExceptionsInstanceOf(IOException.class)
        .until(
            () -> {
              assertThat(process.isAlive()).isTrue();
              return sum(metrics(port), "dateline_feeds_polled_total") >= polls;
            });
  }

  private String metrics(int port) throws IOException, InterruptedException {
    URI url = URI.create("http://127.0.0.1:" + port + "/metrics");
    return client.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString()).body();
  }

  /** The sum of all series that begin so. */
  private static double sum(String metrics, String prefix) {
    return metrics
        .lines()
        .filter(line -> line.startsWith(prefix))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }
}
