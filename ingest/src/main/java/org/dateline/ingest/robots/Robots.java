package org.dateline.ingest.robots;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.ingest.fetch.FetchRequest;
import org.dateline.ingest.fetch.FetchResult;
import org.dateline.ingest.fetch.FetchUrl;
import org.dateline.ingest.fetch.Fetcher;
import org.dateline.ingest.fetch.HostGate;

/**
 * Asks robots.txt before a page is fetched, and remembers the answer for a day. A file that is not
 * there allows everything; one that cannot be had now (429, 5xx, no connection) allows nothing
 * until it can, and is asked for again after half an hour. A crawl-delay slows our own pace at the
 * host. Safe for many threads.
 */
public final class Robots {
  private static final int MAX_BYTES = 512 * 1024;
  private static final int MAX_SITES = 20_000;
  private static final Duration KEEP = Duration.ofDays(1);
  private static final Duration KEEP_UNREACHABLE = Duration.ofMinutes(30);
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

  private final Fetcher fetcher;
  private final HostGate gate;
  private final InstantSource clock;
  private final RobotsFile.Reader reader;
  private final Map<String, Cached> sites =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Cached> eldest) {
          return size() > MAX_SITES;
        }
      };

  /**
   * Asks for a robot.
   *
   * @param product product token of the User-Agent, in lower case
   */
  public Robots(Fetcher fetcher, HostGate gate, InstantSource clock, String product) {
    this.fetcher = fetcher;
    this.gate = gate;
    this.clock = clock;
    this.reader = new RobotsFile.Reader(product);
  }

  /** May this address be fetched? */
  public Verdict ask(URI url) throws InterruptedException {
    RobotsFile file = file(url);
    return new Verdict(file.allows(url), file.unreachable(), file.reservations());
  }

  /** The sitemaps that the site names, empty where none. */
  public List<String> sitemaps(URI url) throws InterruptedException {
    return file(url).sitemaps();
  }

  private RobotsFile file(URI url) throws InterruptedException {
    String site = site(url);
    Instant now = clock.instant();
    synchronized (sites) {
      Cached cached = sites.get(site);
      if (cached != null && cached.until().isAfter(now)) {
        return cached.file();
      }
    }
    FetchResult result =
        fetcher.fetch(
            FetchRequest.of(URI.create(site + "/robots.txt"), "text/plain, */*;q=0.5", MAX_BYTES));
    RobotsFile file = reader.read(site, result);
    Duration delay = file.crawlDelay();
    gate.slowDown(FetchUrl.host(url), delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay);
    synchronized (sites) {
      sites.put(site, new Cached(file, now.plus(file.unreachable() ? KEEP_UNREACHABLE : KEEP)));
    }
    return file;
  }

  private static String site(URI url) {
    String port = url.getPort() < 0 ? "" : ":" + url.getPort();
    return url.getScheme().toLowerCase(Locale.ROOT) + "://" + FetchUrl.host(url) + port;
  }

  private record Cached(RobotsFile file, Instant until) {}

  /**
   * The answer.
   *
   * @param allowed true where the page may be fetched
   * @param tryAgain true where that is unknown for now
   * @param reservations of rights that robots.txt states
   */
  public record Verdict(boolean allowed, boolean tryAgain, List<String> reservations) {}
}
