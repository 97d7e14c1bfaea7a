package org.dateline.ingest.registry;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.ingest.feed.FeedParsers;
import org.dateline.ingest.feed.FeedResult;
import org.dateline.ingest.feed.FeedResult.Index;
import org.dateline.ingest.feed.FeedResult.Parsed;
import org.dateline.ingest.feed.FeedSource;
import org.dateline.ingest.fetch.ContentType;
import org.dateline.ingest.fetch.FetchRequest;
import org.dateline.ingest.fetch.FetchResult;
import org.dateline.ingest.fetch.FetchResult.Failed;
import org.dateline.ingest.fetch.FetchResult.Fetched;
import org.dateline.ingest.fetch.FetchUrl;
import org.dateline.ingest.fetch.Fetcher;
import org.dateline.ingest.robots.Robots;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Finds the feeds of a site from its home page: what the page links to as an alternate, what {@code
 * robots.txt} names as a news sitemap, and, where neither gives any, the addresses at which sites
 * usually keep feeds; at last the home page itself, as a page that lists articles. Only what can be
 * fetched and parsed is a find.
 */
public final class Discovery {
  private static final int MAX_BYTES = 10 << 20;
  private static final int MAX_CANDIDATES = 30;

  /** So many headlines make a home page worth reading in place of a feed. */
  private static final int HEADLINES = 5;

  private static final List<String> WELL_KNOWN =
      List.of(
          "/feed",
          "/rss",
          "/rss.xml",
          "/feed.xml",
          "/atom.xml",
          "/index.xml",
          "/feeds/all.xml",
          "/feed.json",
          "/news/rss",
          "/rss/news",
          "/feeds/posts/default",
          "/news-sitemap.xml");

  private final Fetcher fetcher;
  private final Robots robots;
  private final InstantSource clock;

  /** A discovery with these means. */
  public Discovery(Fetcher fetcher, Robots robots, InstantSource clock) {
    this.fetcher = fetcher;
    this.robots = robots;
    this.clock = clock;
  }

  /**
   * The feeds of a site, the address itself if it is one.
   *
   * @throws FeedListException where the address cannot be fetched
   */
  public List<Subscription> feeds(String home) throws InterruptedException {
    URI url = FetchUrl.parse(home);
    if (url == null) {
      throw new FeedListException("not an http or https address: '" + home + "'");
    }
    FetchResult result = fetch(url);
    if (result instanceof Failed failed) {
      throw new FeedListException(failed.reason());
    }
    if (!(result instanceof Fetched page)) {
      throw new FeedListException(FetchUrl.redacted(url) + ": no page: " + name(result));
    }
    Map<String, Subscription> found = new LinkedHashMap<>();
    if (!ContentType.isHtml(page.headers(), page.body())) {
      add(page, found);
      return List.copyOf(found.values());
    }
    Set<URI> candidates = alternates(page);
    candidates.addAll(newsSitemaps(page.url()));
    tryAll(candidates, found);
    if (found.isEmpty()) {
      tryAll(wellKnown(page.url()), found);
    }
    if (found.isEmpty()) {
      addListing(page, found);
    }
    return List.copyOf(found.values());
  }

  private static Set<URI> alternates(Fetched page) {
    Set<URI> found = new LinkedHashSet<>();
    String html = new String(page.body(), StandardCharsets.UTF_8);
    String links = "link[rel~=(?i)\\balternate\\b][href], link[rel~=(?i)\\bfeed\\b][href]";
    for (Element link : Jsoup.parse(html, page.url().toString()).select(links)) {
      String type = link.attr("type").toLowerCase(Locale.ROOT);
      boolean feed =
          type.contains("rss")
              || type.contains("atom")
              || type.contains("rdf")
              || type.contains("feed+json")
              || type.equals("application/json");
      URI target = FetchUrl.parse(link.absUrl("href"));
      if ((feed || link.attr("rel").equalsIgnoreCase("feed")) && target != null) {
        found.add(target);
      }
    }
    return found;
  }

  private List<URI> newsSitemaps(URI page) throws InterruptedException {
    List<URI> found = new ArrayList<>();
    for (String sitemap : robots.sitemaps(page)) {
      URI url = FetchUrl.parse(sitemap);
      if (url != null && url.getPath().toLowerCase(Locale.ROOT).contains("news")) {
        found.add(url);
      }
    }
    return found;
  }

  private static List<URI> wellKnown(URI page) {
    return WELL_KNOWN.stream().map(page::resolve).toList();
  }

  private void tryAll(Iterable<URI> candidates, Map<String, Subscription> found)
      throws InterruptedException {
    int tried = 0;
    for (URI candidate : candidates) {
      if (tried++ >= MAX_CANDIDATES) {
        return;
      }
      if (fetch(candidate) instanceof Fetched fetched) {
        add(fetched, found);
      }
    }
  }

  private void add(Fetched fetched, Map<String, Subscription> found) {
    if (ContentType.isHtml(fetched.headers(), fetched.body())) {
      return;
    }
    String url = fetched.url().toString();
    FeedResult result = FeedParsers.parse(source(fetched));
    if (result instanceof Parsed parsed) {
      String title = parsed.feed().title();
      found.putIfAbsent(url, new Subscription(url, title, List.of(), null, null));
    } else if (result instanceof Index index && !index.children().isEmpty()) {
      found.putIfAbsent(url, Subscription.of(url));
    }
  }

  /** The page itself, where its links look like headlines. */
  private void addListing(Fetched page, Map<String, Subscription> found) {
    if (FeedParsers.parseListing(source(page), null) instanceof Parsed parsed
        && parsed.feed().entries().size() >= HEADLINES) {
      String url = page.url().toString();
      found.put(url, new Subscription(url, parsed.feed().title(), List.of(), null, ""));
    }
  }

  private FeedSource source(Fetched fetched) {
    return new FeedSource(
        fetched.body(),
        fetched.url().toString(),
        ContentType.charset(fetched.headers()),
        clock.instant());
  }

  private FetchResult fetch(URI url) throws InterruptedException {
    return fetcher.fetch(FetchRequest.of(url, FetchRequest.ACCEPT_FEED, MAX_BYTES));
  }

  private static String name(FetchResult result) {
    return result.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }
}
