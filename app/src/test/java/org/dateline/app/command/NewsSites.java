package org.dateline.app.command;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Hosts on loopback addresses of their own, whose feeds bring a new entry every half second, and
 * which note who asked when.
 */
final class NewsSites implements AutoCloseable {
  private static final String TEXT =
      "Ministers met in the capital and spoke about fish. ".repeat(12);

  private final List<HttpServer> servers = new ArrayList<>();
  private final List<String> feeds = new ArrayList<>();
  private final Map<String, List<Visit>> visits = new TreeMap<>();
  private final long started = System.nanoTime();
  private long finished = Long.MAX_VALUE;

  NewsSites(int hosts, int feedsPerHost) throws IOException {
    for (int host = 1; host <= hosts; host++) {
      InetAddress address = InetAddress.getByAddress(new byte[] {127, 0, 1, (byte) host});
      HttpServer server = HttpServer.create(new InetSocketAddress(address, 0), 0);
      server.createContext("/", this::answer);
      server.start();
      servers.add(server);
      for (int feed = 0; feed < feedsPerHost; feed++) {
        feeds.add(
            "http://127.0.1."
                + host
                + ":"
                + server.getAddress().getPort()
                + "/"
                + host
                + "-"
                + feed);
      }
    }
  }

  List<String> feeds() {
    return feeds;
  }

  /** Brings nothing new from now on. */
  synchronized void finish() {
    finished = System.nanoTime();
  }

  /** Titles of all entries so far. */
  synchronized List<String> entries() {
    List<String> titles = new ArrayList<>();
    for (String feed : feeds) {
      titles.addAll(titles(feed.replaceFirst(".*/", "")));
    }
    return titles;
  }

  /** Contacts of those who asked. */
  synchronized Set<String> visitors() {
    Set<String> visitors = new TreeSet<>();
    visits.values().forEach(list -> list.forEach(visit -> visitors.add(visit.contact())));
    return visitors;
  }

  synchronized int requests() {
    return visits.values().stream().mapToInt(List::size).sum();
  }

  /** Least time between two requests to one host. */
  synchronized Duration leastGap() {
    long least = Long.MAX_VALUE;
    for (List<Visit> list : visits.values()) {
      for (int i = 1; i < list.size(); i++) {
        least = Math.min(least, list.get(i).nanos() - list.get(i - 1).nanos());
      }
    }
    return Duration.ofNanos(least);
  }

  /** How often each host went from one instance to the other. */
  synchronized Map<String, Integer> handOvers() {
    Map<String, Integer> changes = new TreeMap<>();
    visits.forEach(
        (host, list) -> {
          int changed = 0;
          for (int i = 1; i < list.size(); i++) {
            changed += list.get(i).contact().equals(list.get(i - 1).contact()) ? 0 : 1;
          }
          changes.put(host, changed);
        });
    return changes;
  }

  private List<String> titles(String feed) {
    long until = Math.min(finished, System.nanoTime());
    long count = 1 + (until - started) / Duration.ofMillis(500).toNanos();
    List<String> titles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      titles.add("Feed " + feed + " story " + i);
    }
    return titles;
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    String agent = exchange.getRequestHeaders().getFirst("User-Agent");
    String contact = agent.replaceFirst(".*\\(\\+", "").replace(")", "");
    String host = exchange.getLocalAddress().getHostString();
    visits
        .computeIfAbsent(host, unused -> new ArrayList<>())
        .add(new Visit(System.nanoTime(), contact));
    String feed = exchange.getRequestURI().getPath().substring(1);
    StringBuilder rss =
        new StringBuilder("<rss version='2.0' xmlns:c='http://purl.org/rss/1.0/modules/content/'>")
            .append("<channel><title>Feed</title>");
    for (String title : titles(feed)) {
      String path = title.toLowerCase(Locale.ROOT).replace(' ', '-');
      rss.append("<item><title>").append(title).append("</title><link>http://127.0.1.99/");
      rss.append(path).append("</link><guid>").append(path).append("</guid><c:encoded>");
      rss.append(TEXT).append("</c:encoded></item>");
    }
    byte[] body = rss.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    servers.forEach(server -> server.stop(0));
  }

  private record Visit(long nanos, String contact) {}
}
