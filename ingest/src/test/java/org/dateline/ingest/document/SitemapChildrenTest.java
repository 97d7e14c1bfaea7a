package org.dateline.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.dateline.ingest.feed.FeedResult.Index.Child;
import org.junit.jupiter.api.Test;

class SitemapChildrenTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final String INDEX = "https://www.example.org/sitemap.xml";

  private static Child child(String path, String modified) {
    return new Child(
        "https://www.example.org" + path, modified == null ? null : Instant.parse(modified));
  }

  private static List<String> chosen(Child... children) {
    return SitemapChildren.choose(Arrays.asList(children), INDEX, NOW).stream()
        .map(child -> child.url().replaceFirst("https://[^/]*", ""))
        .toList();
  }

  @Test
  void newsComesFirstThenWhatChangedLast() {
    assertThat(
            chosen(
                child("/post-1.xml", "2026-02-28T10:00:00Z"),
                child("/post-2.xml", "2026-03-01T09:00:00Z"),
                child("/sitemap_news.xml", null),
                child("/google-news-2.xml", "2026-02-28T12:00:00Z")))
        .containsExactly("/google-news-2.xml", "/sitemap_news.xml", "/post-2.xml", "/post-1.xml");
  }

  @Test
  void archivesAreLeftOut() {
    assertThat(
            chosen(
                child("/post-1.xml", "2026-02-01T00:00:00Z"),
                child("/news-archive.xml", "2020-02-01T00:00:00Z"),
                child("/part-7.xml", null)))
        .isEmpty();
  }

  @Test
  void aDateInTheNameStandsInForOneInTheIndex() {
    assertThat(
            chosen(
                child("/sitemap-2026-03.xml", null),
                child("/sitemap-2026-02.xml", null),
                child("/sitemap-2026-01.xml", null),
                child("/daily-20260301.xml", null),
                child("/daily-20260201.xml", null),
                child("/sitemap.xml?yyyy=2026&mm=12", null)))
        .containsExactlyInAnyOrder(
            "/sitemap-2026-03.xml", "/sitemap-2026-02.xml", "/daily-20260301.xml");
  }

  @Test
  void sitemapsOfAnythingButArticlesAreLeftOut() {
    String now = "2026-03-01T09:00:00Z";
    assertThat(
            chosen(
                child("/category-sitemap.xml", now),
                child("/post_tag-sitemap.xml", now),
                child("/author-sitemap2.xml", now),
                child("/image-sitemap.xml", now),
                child("/page-sitemap.xml", now),
                child("/post-sitemap9.xml", now)))
        .containsExactly("/post-sitemap9.xml");
  }

  @Test
  void otherSitesAreLeftOutAndSubdomainsAreNot() {
    assertThat(
            SitemapChildren.choose(
                List.of(
                    new Child("https://evil.example/news.xml", NOW),
                    new Child("https://maps.example.org/news.xml", NOW),
                    new Child("not an address", NOW)),
                INDEX,
                NOW))
        .extracting(Child::url)
        .containsExactly("https://maps.example.org/news.xml");
  }

  @Test
  void aHostCalledNewsMakesNoNewsSitemap() {
    assertThat(
            SitemapChildren.choose(
                List.of(new Child("https://news.example.org/all.xml", null)), INDEX, NOW))
        .isEmpty();
  }
}
