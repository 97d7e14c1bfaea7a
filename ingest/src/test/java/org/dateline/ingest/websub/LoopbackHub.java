package org.dateline.ingest.websub;

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
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A hub on loopback, which does what a test tells it to. */
final class LoopbackHub implements AutoCloseable {
  private final HttpServer server;
  private final BlockingQueue<Map<String, String>> asked = new LinkedBlockingQueue<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private volatile int status = 202;

  LoopbackHub() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hub";
  }

  /** Answers requests with this status from now on. */
  void answerWith(int other) {
    status = other;
  }

  /** Form of the next subscription request; null where none comes. */
  Map<String, String> asked() throws InterruptedException {
    return asked.poll(20, TimeUnit.SECONDS);
  }

  int askedSoFar() {
    return asked.size();
  }

  HttpResponse<String> get(String callback, String... query) throws Exception {
    StringBuilder url = new StringBuilder(callback);
    for (int i = 0; i < query.length; i += 2) {
      url.append(i == 0 ? '?' : '&').append(query[i]).append('=');
      url.append(URLEncoder.encode(query[i + 1], StandardCharsets.UTF_8));
    }
    return client.send(
        HttpRequest.newBuilder(URI.create(url.toString())).build(), BodyHandlers.ofString());
  }

  /** Asks the subscriber whether it meant it. */
  HttpResponse<String> verify(Map<String, String> form, String leaseSeconds) throws Exception {
    return get(
        form.get("hub.callback"),
        "hub.mode",
        "subscribe",
        "hub.topic",
        form.get("hub.topic"),
        "hub.challenge",
        "a challenge",
        "hub.lease_seconds",
        leaseSeconds);
  }

  int deliver(String callback, byte[] body, String signature) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(callback))
            .header("Content-Type", "application/rss+xml; charset=utf-8")
            .POST(BodyPublishers.ofByteArray(body));
    if (signature != null) {
      request.header("X-Hub-Signature", signature);
    }
    return client.send(request.build(), BodyHandlers.discarding()).statusCode();
  }

  static String sign(byte[] body, String secret) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> form = new LinkedHashMap<>();
    form.put("method", exchange.getRequestMethod());
    form.put("path", exchange.getRequestURI().getPath());
    for (String pair : body.split("&")) {
      int equals = pair.indexOf('=');
      form.put(
          pair.substring(0, Math.max(0, equals)),
          URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
    }
    try (exchange) {
      if (status == 308) {
        exchange.getResponseHeaders().set("Location", "/better");
        status = 202;
        exchange.sendResponseHeaders(308, -1);
      } else {
        exchange.sendResponseHeaders(status, -1);
        asked.add(form);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
