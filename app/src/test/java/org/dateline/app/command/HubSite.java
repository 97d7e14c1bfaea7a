package org.dateline.app.command;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A site on loopback whose feed never changes, and the hub that delivers what is new in it. */
final class HubSite implements AutoCloseable {
  private static final String TEXT =
      "Ministers met in the capital and spoke about fish. ".repeat(12);

  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final CompletableFuture<Map<String, String>> asked = new CompletableFuture<>();
  private final AtomicInteger polls = new AtomicInteger();

  HubSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/feed", this::feed);
    server.createContext("/hub", this::hub);
    server.start();
  }

  String feed() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/feed";
  }

  int polls() {
    return polls.get();
  }

  /** What the subscriber asked for, once it has. */
  CompletableFuture<Map<String, String>> asked() {
    return asked;
  }

  /** Asks the subscriber whether it meant it; its answer. */
  String verify(Map<String, String> form) throws Exception {
    String query =
        "?hub.mode=subscribe&hub.challenge=sesame&hub.lease_seconds=86400&hub.topic="
            + URLEncoder.encode(form.get("hub.topic"), StandardCharsets.UTF_8);
    return client
        .send(
            HttpRequest.newBuilder(URI.create(form.get("hub.callback") + query)).build(),
            BodyHandlers.ofString())
        .body();
  }

  /** Delivers one story. */
  int deliver(Map<String, String> form, String title, String secret) throws Exception {
    byte[] body = rss(title).getBytes(StandardCharsets.UTF_8);
    Mac mac = Mac.getInstance("HmacSHA512");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(form.get("hub.callback")))
            .header("Content-Type", "application/rss+xml")
            .header("X-Hub-Signature", "sha512=" + HexFormat.of().formatHex(mac.doFinal(body)))
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }

  private String rss(String title) {
    return "<rss version='2.0' xmlns:c='http://purl.org/rss/1.0/modules/content/'><channel>"
        + "<title>Feed</title><item><title>"
        + title
        + "</title><guid isPermaLink='false'>"
        + title
        + "</guid><c:encoded>"
        + TEXT
        + "</c:encoded></item></channel></rss>";
  }

  private void feed(HttpExchange exchange) throws IOException {
    polls.incrementAndGet();
    byte[] body = rss("Story of the feed").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Link", "</hub>; rel=\"hub\"");
    exchange.getResponseHeaders().add("Link", "</feed>; rel=\"self\"");
    try (exchange) {
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private void hub(HttpExchange exchange) throws IOException {
    Map<String, String> form = new TreeMap<>();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    for (String pair : body.split("&")) {
      int equals = pair.indexOf('=');
      form.put(
          pair.substring(0, equals),
          URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
    }
    try (exchange) {
      exchange.sendResponseHeaders(202, -1);
    }
    asked.complete(form);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
