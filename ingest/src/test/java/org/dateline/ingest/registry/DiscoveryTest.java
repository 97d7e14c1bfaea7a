package org.dateline.ingest.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.ingest.fetch.FetchRequest;
import org.dateline.ingest.fetch.FetchResult;
import org.dateline.ingest.fetch.FetchResult.Failed;
import org.dateline.ingest.fetch.FetchResult.Fetched;
import org.dateline.ingest.fetch.FetchResult.Kind;
import org.dateline.ingest.fetch.HostGate;
import org.dateline.ingest.robots.Robots;
import org.junit.jupiter.api.Test;

class DiscoveryTest {
  private static final String HOME = "https://www.example.org/";
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-03T10:00:00Z"));

  private final Map<String, Fetched> site = new HashMap<>();
  private final List<String> asked = new ArrayList<>();

  private void put(String path, String type, String body) {
    URI url = URI.create(HOME).resolve(path);
    site.put(
        url.toString(),
        new Fetched(
            url, null, Map.of("content-type", type), body.getBytes(StandardCharsets.UTF_8)));
  }

  private void feed(String path, String title) {
    put(
        path,
        "application/rss+xml",
        "<rss version='2.0'><channel><title>" + title + "</title></channel></rss>");
  }

  private FetchResult fetch(FetchRequest request) {
    String url = request.url().toString();
    asked.add(url.replace("https://www.example.org", ""));
    Fetched page = site.get(url);
    return page == null ? new Failed(request.url(), Kind.NOT_FOUND, url + ": status 404") : page;
  }

  private List<Subscription> found() throws InterruptedException {
    Robots robots = new Robots(this::fetch, new HostGate(CLOCK, Duration.ZERO), CLOCK, "dateline");
    return new Discovery(this::fetch, robots, CLOCK).feeds(HOME);
  }

  private List<String> paths() throws InterruptedException {
    return found().stream().map(each -> each.url().replace("https://www.example.org", "")).toList();
  }

  @Test
  void followsWhatTheHomePageLinksTo() throws Exception {
    put(
        "/",
        "text/html",
        "<link rel='alternate' type='application/rss+xml' href='/news.rss'>"
            + "<link rel='ALTERNATE' type='application/atom+xml' href='world.atom'>"
            + "<link rel='alternate' type='application/rss+xml' href='/dead.rss'>"
            + "<link rel='alternate' hreflang='de' href='/de'>");
    feed("/news.rss", "News");
    put(
        "/world.atom",
        "application/atom+xml",
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>World</title></feed>");

    assertThat(found())
        .extracting(Subscription::url, Subscription::title)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("https://www.example.org/news.rss", "News"),
            org.assertj.core.groups.Tuple.tuple("https://www.example.org/world.atom", "World"));
    assertThat(asked).doesNotContain("/feed", "/de");
  }

  @Test
  void readsTheNewsSitemapsThatRobotsTxtNames() throws Exception {
    put("/", "text/html", "<p>Nothing linked</p>");
    put(
        "/robots.txt",
        "text/plain",
        """
        Sitemap: https://www.example.org/sitemap.xml
        Sitemap: https://www.example.org/sitemap-news.xml
        Sitemap: https://www.example.org/news-index.xml
        """);
    put("/sitemap-news.xml", "text/xml", "<urlset><url><loc>/a</loc></url></urlset>");
    put(
        "/news-index.xml",
        "text/xml",
        "<sitemapindex><sitemap><loc>/sitemap-news.xml</loc></sitemap></sitemapindex>");

    assertThat(paths()).containsExactlyInAnyOrder("/sitemap-news.xml", "/news-index.xml");
  }

  @Test
  void triesTheUsualAddressesWhereNothingIsNamed() throws Exception {
    put("/", "text/html", "<p>Nothing linked</p>");
    feed("/feed.xml", "Feed");
    put("/rss", "text/html", "<html><body>Page not found</body></html>");

    assertThat(paths()).containsExactly("/feed.xml");
  }

  @Test
  void takesTheHomePageItselfAtLast() throws Exception {
    StringBuilder headlines = new StringBuilder("<title>Gazette</title>");
    for (int n = 1; n <= 6; n++) {
      headlines.append(
          "<h3><a href='/2026/03/03/truce-%d'>Two ministers sign truce number %d</a></h3>"
              .formatted(n, n));
    }
    put("/", "text/html", headlines.toString());

    assertThat(found()).containsExactly(new Subscription(HOME, "Gazette", List.of(), null, ""));
  }

  @Test
  void takesAFeedForItself() throws Exception {
    feed("/", "Home");
    assertThat(found()).extracting(Subscription::title).containsExactly("Home");
    assertThat(asked).containsExactly("/");
  }

  @Test
  void findsNothingWhereNothingIs() throws Exception {
    put("/", "text/html", "<p>Under construction</p>");
    assertThat(found()).isEmpty();
  }

  @Test
  void saysWhyTheHomePageIsNotToBeHad() {
    assertThatThrownBy(this::found)
        .isInstanceOf(FeedListException.class)
        .hasMessageContaining(HOME)
        .hasMessageContaining("404");
    assertThatThrownBy(() -> new Discovery(this::fetch, null, CLOCK).feeds("example dot org"))
        .isInstanceOf(FeedListException.class)
        .hasMessageContaining("example dot org");
  }
}
