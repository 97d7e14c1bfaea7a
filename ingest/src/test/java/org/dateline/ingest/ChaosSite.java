package org.dateline.ingest;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/**
 * A web server for many host names that fails in every way at known rates, and watches how often
 * each host is asked. Its time is that of the test clock.
 */
final class ChaosSite implements AutoCloseable {
  static final Duration DRIP = Duration.ofMillis(1500);

  final Map<String, Instant> lastRequest = new ConcurrentHashMap<>();
  final Map<String, Instant> notBefore = new ConcurrentHashMap<>();
  final Map<String, Integer> counts = new ConcurrentHashMap<>();
  private final TestClock clock;
  private final Duration hostDelay;
  private final Map<String, ChaosFeed> feeds = new HashMap<>();
  private final SplittableRandom random = new SplittableRandom(7);
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final HttpServer server;

  ChaosSite(List<ChaosFeed> feeds, TestClock clock, Duration hostDelay) throws IOException {
    this.clock = clock;
    this.hostDelay = hostDelay;
    feeds.forEach(feed -> this.feeds.put(feed.path(), feed));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  String url(ChaosFeed feed) {
    return site(feed) + (feed.movedForGood ? "/old" : "") + feed.path();
  }

  private String site(ChaosFeed feed) {
    return "http://" + feed.host + ":" + server.getAddress().getPort();
  }

  /** Names of the test resolve to loopback, at a known rate not at all. */
  synchronized InetAddress[] lookup(String host) throws UnknownHostException {
    if (happens(2)) {
      count("dns failure");
      throw new UnknownHostException(host);
    }
    return new InetAddress[] {InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1})};
  }

  private void answer(HttpExchange exchange) throws IOException {
    String host = exchange.getRequestHeaders().getFirst("Host").replaceFirst(":.*", "");
    String path = exchange.getRequestURI().getPath();
    watch(host);
    try (exchange) {
      if (path.equals("/robots.txt")) {
        send(exchange, 404, new byte[0]);
      } else if (path.startsWith("/page-")) {
        page(exchange, path);
      } else if (path.startsWith("/old/")) {
        exchange.getResponseHeaders().set("Location", path.substring(4));
        send(exchange, 301, new byte[0]);
      } else {
        feed(exchange, feeds.get(path));
      }
    }
  }

  private void watch(String host) {
    Instant now = clock.instant();
    Instant before = lastRequest.put(host, now);
    count("requests");
    if (before != null && Duration.between(before, now).compareTo(hostDelay) < 0) {
      count("TOO SOON");
    }
    Instant allowed = notBefore.get(host);
    if (allowed != null && now.isBefore(allowed)) {
      count("BEFORE RETRY-AFTER");
    }
  }

  private void page(HttpExchange exchange, String path) throws IOException {
    if (happens(20)) {
      count("page 502");
      send(exchange, 502, new byte[0]);
      return;
    }
    String[] numbers = path.replace(".html", "").substring("/page-".length()).split("-");
    ChaosFeed feed = feeds.get("/feed-" + numbers[0]);
    int entry = Integer.parseInt(numbers[1]);
    String html =
        "<!DOCTYPE html><html><head><title>"
            + feed.title(entry)
            + "</title></head><body><article>"
            + "<h1>"
            + feed.title(entry)
            + "</h1><p>"
            + feed.text(entry)
            + ".</p></article></body>"
            + "</html>";
    exchange.getResponseHeaders().set("Content-Type", "text/html");
    send(exchange, 200, html.getBytes(StandardCharsets.UTF_8));
  }

  private void feed(HttpExchange exchange, ChaosFeed feed) throws IOException {
    Instant now = clock.instant();
    Headers headers = exchange.getResponseHeaders();
    if (!now.isBefore(feed.goneAt)) {
      count("gone");
      send(exchange, 410, new byte[0]);
    } else if (!now.isBefore(feed.awayFrom)
        && now.isBefore(feed.awayFrom.plus(Duration.ofHours(8)))) {
      count("not found");
      send(exchange, 404, new byte[0]);
    } else if (happens(10)) {
      count("server error");
      send(exchange, 500, new byte[0]);
    } else if (happens(5)) {
      count("rate limit");
      headers.set("Retry-After", "900");
      notBefore.put(feed.host, now.plusSeconds(900));
      send(exchange, happens(500) ? 429 : 503, new byte[0]);
    } else if (happens(5)) {
      count("loop");
      headers.set("Location", feed.path());
      send(exchange, 302, new byte[0]);
    } else if (happens(10)) {
      count("error page");
      send(exchange, 200, "<html><body>Back soon</body></html>".getBytes(StandardCharsets.UTF_8));
    } else if (happens(5)) {
      count("hang-up");
    } else if (happens(5)) {
      count("cut off");
      exchange.sendResponseHeaders(200, 100_000);
      exchange.getResponseBody().write(new byte[100]);
    } else if (happens(1)) {
      count("drip");
      drip(exchange);
    } else {
      document(exchange, feed, now);
    }
  }

  private void document(HttpExchange exchange, ChaosFeed feed, Instant now) throws IOException {
    byte[] body = feed.document(now, site(feed)).getBytes(StandardCharsets.UTF_8);
    String etag = feed.lies ? "\"always\"" : "\"" + Arrays.hashCode(body) + "\"";
    if (feed.validators) {
      exchange.getResponseHeaders().set("ETag", etag);
      if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        count("not modified");
        exchange.sendResponseHeaders(304, -1);
        return;
      }
    }
    count("documents");
    send(exchange, 200, feed.hidesGzip ? gzip(body) : body);
  }

  private static byte[] gzip(byte[] body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(body);
    }
    return out.toByteArray();
  }

  private static void drip(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 100_000);
    exchange.getResponseBody().write('<');
    exchange.getResponseBody().flush();
    try {
      Thread.sleep(DRIP.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  /** True so many times in a thousand. */
  private synchronized boolean happens(int perThousand) {
    return random.nextInt(1000) < perThousand;
  }

  private void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  /** What happened, in the order of the alphabet. */
  Map<String, Integer> figures() {
    return new TreeMap<>(counts);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
