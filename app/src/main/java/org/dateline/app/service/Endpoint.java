package org.dateline.app.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * {@code /health/live}, {@code /health/ready} and {@code /metrics} over HTTP: 200 where it is well,
 * 503 where not, metrics in Prometheus' text format.
 */
public final class Endpoint implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(2, Endpoint::daemon);
  private final Health health;
  private final PrometheusMeterRegistry meters;

  private Endpoint(HttpServer server, Health health, PrometheusMeterRegistry meters) {
    this.server = server;
    this.health = health;
    this.meters = meters;
  }

  /**
   * Opens it.
   *
   * @param address port 0 for a free one
   * @throws IOException where the port is in use; names it
   */
  public static Endpoint open(
      InetSocketAddress address, Health health, PrometheusMeterRegistry meters) throws IOException {
    HttpServer server;
    try {
      server = HttpServer.create(address, 50);
    } catch (BindException e) {
      throw new IOException(
          "port "
              + address.getPort()
              + " for health and metrics is in use or not ours ("
              + address.getHostString()
              + "); choose another with --http-port, or 0 for a free one",
          e);
    }
    Endpoint endpoint = new Endpoint(server, health, meters);
    server.createContext("/health/live", endpoint::live);
    server.createContext("/health/ready", endpoint::ready);
    server.createContext("/metrics", endpoint::metrics);
    server.setExecutor(endpoint.threads);
    server.start();
    return endpoint;
  }

  /** Port that it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  private void live(HttpExchange exchange) throws IOException {
    answer(exchange, health.live(), JsonNodeFactory.instance.objectNode());
  }

  private void ready(HttpExchange exchange) throws IOException {
    Map<String, Boolean> checks = health.readiness();
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    checks.forEach((name, up) -> body.put(name, up ? "up" : "down"));
    answer(exchange, health.live() && !checks.containsValue(false), body);
  }

  private void metrics(HttpExchange exchange) throws IOException {
    reply(exchange, 200, "text/plain; version=0.0.4; charset=utf-8", meters.scrape());
  }

  private static void answer(HttpExchange exchange, boolean well, ObjectNode checks)
      throws IOException {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("status", well ? "up" : "down");
    body.set("checks", checks);
    reply(exchange, well ? 200 : 503, "application/json", body.toString() + "\n");
  }

  private static void reply(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    try (exchange) {
      byte[] bytes = body.getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "http");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
