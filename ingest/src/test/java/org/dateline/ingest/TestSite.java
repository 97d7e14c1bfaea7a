package org.dateline.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A site on loopback with a page for each path, which tests change as they go. */
final class TestSite implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  TestSite() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** Serves a text under a path. */
  void put(String path, String type, String body) {
    answers.put(path, new Answer(200, Map.of("Content-Type", type), body));
  }

  /** Serves a text under a path with these headers. */
  void put(String path, Map<String, String> headers, String body) {
    answers.put(path, new Answer(200, headers, body));
  }

  /** Answers a path with a status. */
  void status(String path, int status, Map<String, String> headers) {
    answers.put(path, new Answer(status, headers, ""));
  }

  /** Paths asked for so far, without robots.txt, and forgets them. */
  List<String> takeRequests() {
    List<String> taken = requests.stream().filter(path -> !path.equals("/robots.txt")).toList();
    requests.clear();
    return taken;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    requests.add(path);
    Answer answer = answers.getOrDefault(path, new Answer(404, Map.of(), ""));
    String etag = '"' + Integer.toHexString(answer.body().hashCode()) + '"';
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    try (exchange) {
      if (answer.status() == 200) {
        exchange.getResponseHeaders().set("ETag", etag);
      }
      if (answer.status() == 200
          && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(304, -1);
        return;
      }
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private record Answer(int status, Map<String, String> headers, String body) {}
}
