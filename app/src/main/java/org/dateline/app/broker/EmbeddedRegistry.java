package org.dateline.app.broker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.dateline.schemas.registry.InMemoryRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A schema registry on loopback, for the embedded broker: the calls of the Confluent Schema
 * Registry that serialisers, consoles and consumers make. What it holds is kept in the compacted
 * topic {@code _schemas} of the broker.
 */
public final class EmbeddedRegistry implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRegistry.class);
  private static final JsonMapper JSON = new JsonMapper();
  private static final int BODY_LIMIT = 4 << 20;

  private final SchemasTopic journal;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(2, EmbeddedRegistry::daemon);
  private final RegistryRoutes routes;

  private EmbeddedRegistry(SchemasTopic journal, HttpServer server) {
    this.journal = journal;
    this.server = server;
    InMemoryRegistry registry = new InMemoryRegistry();
    journal.replayInto(registry);
    routes = new RegistryRoutes(new RegistryStore(registry, journal));
  }

  /**
   * Starts a registry that keeps its schemas in this broker.
   *
   * @param port on 127.0.0.1; 0 for a free one
   * @throws IOException where the port is in use, which it names
   */
  public static EmbeddedRegistry start(String bootstrapServers, int port) throws IOException {
    HttpServer server;
    try {
      server = HttpServer.create(LoopbackPort.address(port), 50);
    } catch (BindException e) {
      throw LoopbackPort.inUse(port, "the schema registry", e);
    }
    EmbeddedRegistry registry = new EmbeddedRegistry(new SchemasTopic(bootstrapServers), server);
    server.createContext("/", registry::handle);
    server.setExecutor(registry.threads);
    server.start();
    return registry;
  }

  /** Address for clients. */
  public String url() {
    return "http://" + LoopbackPort.HOST + ":" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
    journal.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String method = exchange.getRequestMethod();
      String path = exchange.getRequestURI().getRawPath();
      try {
        reply(exchange, 200, routes.answer(method, path, body(exchange)));
      } catch (RegistryError e) {
        reply(exchange, e.status(), error(e.code(), e.getMessage()));
      } catch (RuntimeException e) {
        LOG.error("schema registry: {} {}", method, path, e);
        reply(exchange, 500, error(50001, String.valueOf(e.getMessage())));
      }
    }
  }

  private static JsonNode body(HttpExchange exchange) throws IOException {
    byte[] bytes = exchange.getRequestBody().readNBytes(BODY_LIMIT);
    if (bytes.length == 0) {
      return MissingNode.getInstance();
    }
    try {
      return JSON.readTree(bytes);
    } catch (JsonProcessingException e) {
      throw RegistryError.invalid("the body is not JSON: " + e.getOriginalMessage());
    }
  }

  private static JsonNode error(int code, String message) {
    return JsonNodeFactory.instance.objectNode().put("error_code", code).put("message", message);
  }

  private static void reply(HttpExchange exchange, int status, JsonNode body) throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(body);
    exchange.getResponseHeaders().set("Content-Type", "application/vnd.schemaregistry.v1+json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "schema-registry");
    thread.setDaemon(true);
    return thread;
  }
}
