package org.dateline.ingest.websub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Listens for hubs, apart from health and metrics, which must answer whoever crowds in here: a few
 * threads of their own, and an end to every exchange.
 */
final class CallbackServer implements AutoCloseable {
  private static final int THREADS = 4;

  private final HttpServer server;
  private final ExecutorService threads;
  private final ScheduledExecutorService ends;
  private final Duration longest;

  private CallbackServer(HttpServer server, Duration longest) {
    this.server = server;
    this.longest = longest;
    threads = Executors.newFixedThreadPool(THREADS, CallbackServer::daemon);
    ends = Executors.newSingleThreadScheduledExecutor(CallbackServer::daemon);
  }

  /**
   * Listens.
   *
   * @param longest time after which an exchange is cut off
   * @throws IOException where the address is in use; names it
   */
  static CallbackServer open(InetSocketAddress address, HttpHandler handler, Duration longest)
      throws IOException {
    HttpServer server;
    try {
      server = HttpServer.create(address, 50);
    } catch (IOException e) {
      throw new IOException(
          "cannot listen for WebSub at "
              + address.getHostString()
              + ":"
              + address.getPort()
              + ": "
              + e.getMessage(),
          e);
    }
    CallbackServer opened = new CallbackServer(server, longest);
    server.setExecutor(opened.threads);
    server.createContext("/", exchange -> opened.handle(exchange, handler));
    server.start();
    return opened;
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange, HttpHandler handler) throws IOException {
    Future<?> end = ends.schedule(exchange::close, longest.toMillis(), TimeUnit.MILLISECONDS);
    try {
      handler.handle(exchange);
    } finally {
      end.cancel(false);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "websub");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    ends.shutdownNow();
  }
}
