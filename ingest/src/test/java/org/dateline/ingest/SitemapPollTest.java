package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.dateline.ingest.state.Polled;
import org.dateline.ingest.state.Polled.Outcome;
import org.dateline.schemas.RawArticle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sitemaps and indexes of sitemaps, polled over loopback. */
class SitemapPollTest {
  private final TestPipeline it = new TestPipeline("/sitemap.xml");

  @AfterEach
  void stop() {
    it.close();
  }

  private void index(String... children) {
    it.site.put(
        "/sitemap.xml",
        "application/xml",
        "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
            + String.join("", children)
            + "</sitemapindex>");
  }

  private String child(String path, String modified) {
    return "<sitemap><loc>%s</loc><lastmod>%s</lastmod></sitemap>"
        .formatted(it.site.url(path), modified);
  }

  private void sitemap(String path, String... urls) {
    it.site.put(
        path,
        "application/xml",
        "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' "
            + "xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>"
            + String.join("", urls)
            + "</urlset>");
  }

  private String url(String path, String modified) {
    return "<url><loc>%s</loc><lastmod>%s</lastmod></url>".formatted(it.site.url(path), modified);
  }

  private String news(String path, String title, String published) {
    return ("<url><loc>%s</loc><news:news><news:title>%s</news:title>"
            + "<news:publication_date>%s</news:publication_date></news:news></url>")
        .formatted(it.site.url(path), title, published);
  }

  @Test
  void publishesTheNewsOfAnIndexAndLeavesItsArchiveAlone() throws Exception {
    index(
        child("/archive-2011.xml", "2011-05-01"),
        child("/posts.xml", "2026-03-03T09:00:00Z"),
        child("/news.xml", "2026-03-03T09:30:00Z"));
    sitemap("/news.xml", news("/a", "Pilots end their strike", "2026-03-03T09:00:00Z"));
    sitemap(
        "/posts.xml",
        url("/a", "2026-03-03T09:00:00Z"),
        url("/b", "2026-03-03T08:00:00Z"),
        url("/old", "2024-01-01T00:00:00Z"));
    it.article("/a", "Pilots end their strike");
    it.article("/b", "Truce over lumber");
    it.article("/old", "Old");

    Polled polled = it.poll();

    assertThat(polled.outcome()).isEqualTo(Outcome.READ);
    assertThat(it.titles()).containsExactly("Truce over lumber", "Pilots end their strike");
    assertThat(it.published).allMatch(RawArticle::getFullText);
    assertThat(it.published.get(1).getPublishedAt()).isEqualTo("2026-03-03T09:00:00Z");
    assertThat(it.site.takeRequests())
        .containsExactly("/sitemap.xml", "/news.xml", "/posts.xml", "/b", "/a");
  }

  @Test
  void findsWhatIsNewThoughTheIndexItselfDoesNotChange() throws Exception {
    index(child("/news.xml", "2026-03-03T09:30:00Z"));
    sitemap("/news.xml", news("/a", "First", "2026-03-03T09:00:00Z"));
    it.article("/a", "First");
    it.article("/b", "Second");
    it.poll();
    assertThat(it.poll().unchanged()).isEqualTo(1);
    sitemap(
        "/news.xml",
        news("/a", "First", "2026-03-03T09:00:00Z"),
        news("/b", "Second", "2026-03-03T11:00:00Z"));

    it.poll();

    assertThat(it.titles()).containsExactly("First", "Second");
  }

  @Test
  void asksOnlyForSitemapsThatHaveChangedAndForgetsNothingOfTheOthers() throws Exception {
    String[] posts = new String[40];
    for (int n = 0; n < posts.length; n++) {
      posts[n] = news("/post-" + n, "Post " + n, "2026-03-03T08:00:00Z");
      it.article("/post-" + n, "Post " + n);
    }
    it.article("/a", "First");
    sitemap("/posts.xml", posts);
    sitemap("/news.xml", news("/a", "First", "2026-03-03T09:00:00Z"));
    index(child("/posts.xml", "2026-03-03T08:00:00Z"), child("/news.xml", "2026-03-03"));
    it.poll();
    it.site.takeRequests();

    it.poll();
    assertThat(it.site.takeRequests()).containsExactly("/sitemap.xml", "/news.xml");
    index(child("/posts.xml", "2026-03-03T11:30:00Z"), child("/news.xml", "2026-03-03"));
    it.poll();

    assertThat(it.site.takeRequests()).containsExactly("/sitemap.xml", "/news.xml", "/posts.xml");
    assertThat(it.published).hasSize(41);
  }

  @Test
  void keepsToItsSiteAndToFewRequests() throws Exception {
    String elsewhere = "<sitemap><loc>http://127.0.0.9:9/news.xml</loc></sitemap>";
    String[] children = new String[41];
    children[0] = elsewhere;
    for (int n = 1; n < children.length; n++) {
      children[n] = child("/part-" + n + ".xml", "2026-03-03T0%d:00:00Z".formatted(n % 10));
      sitemap("/part-" + n + ".xml", url("/page-" + n, "2026-03-03T08:00:00Z"));
    }
    index(children);

    it.poll();

    assertThat(it.site.takeRequests().stream().filter(path -> path.startsWith("/part-")))
        .hasSize(5)
        .allMatch(path -> path.endsWith("9.xml") || path.endsWith("8.xml"));
    assertThat(it.feed.getLastError()).isNull();
  }

  @Test
  void losesNoneOfTheOtherSitemapsToABrokenOne() throws Exception {
    index(child("/news.xml", "2026-03-03T09:30:00Z"), child("/posts.xml", "2026-03-03T09:00:00Z"));
    it.site.status("/news.xml", 500, Map.of());
    sitemap("/posts.xml", url("/b", "2026-03-03T08:00:00Z"));
    it.article("/b", "Truce over lumber");

    it.poll();

    assertThat(it.titles()).containsExactly("Truce over lumber");
  }

  @Test
  void failsAndSaysWhyWhereNoSitemapCanBeRead() throws Exception {
    index(child("/news.xml", "2026-03-03T09:30:00Z"));
    it.site.status("/news.xml", 500, Map.of());

    assertThat(it.poll().outcome()).isEqualTo(Outcome.NOT_A_FEED);

    assertThat(it.feed.getLastError()).contains("/news.xml").contains("status 500");
    assertThat(it.feed.getFailures()).isEqualTo(1);
  }

  @Test
  void publishesNoPageThatIsNoArticle() throws Exception {
    sitemap(
        "/sitemap.xml",
        url("/section", "2026-03-03T08:00:00Z"),
        url("/missing", "2026-03-03T08:00:00Z"),
        url("/a", "2026-03-03T08:00:00Z"));
    it.section("/section", "World");
    it.article("/a", "Truce over lumber");

    it.poll();
    it.site.takeRequests();
    it.clock.pass(Duration.ofDays(1));
    it.poll();

    assertThat(it.titles()).containsExactly("Truce over lumber");
    assertThat(it.site.takeRequests()).containsExactly("/sitemap.xml");
  }

  @Test
  void asksForThePagesOfALongSitemapInPortionsTheNewestFirst() throws Exception {
    String[] urls = new String[250];
    for (int n = 0; n < urls.length; n++) {
      Instant time = it.clock.instant().minus(Duration.ofMinutes(n));
      urls[n] = news("/story-" + n, "Story " + n, time.toString());
      it.article("/story-" + n, "Story " + n);
    }
    sitemap("/sitemap.xml", urls);

    it.poll();
    assertThat(it.titles()).hasSize(100).contains("Story 0").doesNotContain("Story 100");
    assertThat(it.feed.getNextPollReason()).isEqualTo("entries waiting");
    it.poll();
    it.poll();

    assertThat(it.titles()).hasSize(250).doesNotHaveDuplicates();
    assertThat(it.feed.getNextPollReason()).isNotEqualTo("entries waiting");
  }
}
