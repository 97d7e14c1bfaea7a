package org.dateline.app.demo;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The loopback web servers of the demo, one an outlet, each on an address of its own (127.0.0.11
 * and up, so that politeness per host works as it does outside) and on a free port. Where the
 * system has one loopback address only, all share it and differ by port.
 *
 * <p>The sites honour conditional GET. Their times are relative to the start: articles are of the
 * last hours, and for some 45 s after the first request new entries and revisions come.
 */
public final class DemoServer implements AutoCloseable {
  private static final int FIRST_ADDRESS = 11;
  private static final int BACKLOG = 50;
  private static final int THREADS = 4;

  private final DemoManifest manifest;
  private final Map<String, HttpServer> servers = new HashMap<>();
  private final ExecutorService threads;
  private final ServedLog log = new ServedLog();

  private DemoServer(DemoManifest manifest) {
    this.manifest = manifest;
    this.threads =
        Executors.newFixedThreadPool(
            THREADS,
            work -> {
              Thread thread = new Thread(work, "demo-server");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Starts every site.
   *
   * @param clock decides what time it is in the demo
   * @throws IOException where no port can be opened on loopback
   */
  public static DemoServer start(InstantSource clock) throws IOException {
    DemoServer server = new DemoServer(DemoManifest.bundled());
    try {
      server.open(clock);
      return server;
    } catch (IOException | RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private void open(InstantSource clock) throws IOException {
    int address = FIRST_ADDRESS;
    for (DemoOutlet outlet : manifest.outlets()) {
      servers.put(outlet.id(), bind(address++));
    }
    Instant start = clock.instant();
    StoryClock story = new StoryClock(clock);
    Newsroom newsroom = new Newsroom(manifest, start, this::site);
    for (DemoOutlet outlet : manifest.outlets()) {
      HttpServer server = server(outlet);
      server.setExecutor(threads);
      server.createContext("/", new DemoSite(outlet, newsroom, story, start, log));
      server.start();
    }
  }

  private static HttpServer bind(int last) throws IOException {
    InetAddress own = InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
    try {
      return HttpServer.create(new InetSocketAddress(own, 0), BACKLOG);
    } catch (BindException e) {
      InetAddress shared = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      return HttpServer.create(new InetSocketAddress(shared, 0), BACKLOG);
    }
  }

  /** What the sites hold and what must come out of them. */
  public DemoManifest manifest() {
    return manifest;
  }

  /** Addresses of all feeds, in the order of the manifest. */
  public List<URI> feedUrls() {
    List<URI> urls = new ArrayList<>();
    for (DemoOutlet outlet : manifest.outlets()) {
      for (DemoFeed feed : outlet.feeds()) {
        urls.add(site(outlet).resolve(feed.path()));
      }
    }
    return List.copyOf(urls);
  }

  /** Address of an outlet's site, without a slash at its end. */
  public URI site(DemoOutlet outlet) {
    InetSocketAddress address = server(outlet).getAddress();
    return URI.create("http://" + address.getAddress().getHostAddress() + ":" + address.getPort());
  }

  /** The outlet whose site an address belongs to, for a table that shows names. */
  public Optional<DemoOutlet> outletOf(URI url) {
    return manifest.outlets().stream()
        .filter(outlet -> site(outlet).getRawAuthority().equals(url.getRawAuthority()))
        .findFirst();
  }

  /** What the summary must say, given what has been asked for until now. */
  public DemoCounts expected() {
    return DemoCounts.of(manifest, log);
  }

  private HttpServer server(DemoOutlet outlet) {
    HttpServer server = servers.get(outlet.id());
    if (server == null) {
      throw new IllegalStateException(outlet.id() + ": its site is not open");
    }
    return server;
  }

  /** Stops every site at once. */
  @Override
  public void close() {
    servers.values().forEach(server -> server.stop(0));
    threads.shutdownNow();
  }
}
