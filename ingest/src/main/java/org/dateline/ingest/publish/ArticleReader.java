package org.dateline.ingest.publish;

import java.net.URI;
import java.time.Instant;
import org.dateline.ingest.feed.Entry;
import org.dateline.ingest.feed.Feed;
import org.dateline.ingest.fetch.FetchUrl;
import org.dateline.ingest.identity.ArticleId;
import org.dateline.ingest.identity.Candidate;
import org.dateline.ingest.page.Page;
import org.dateline.ingest.publish.PageFetcher.Answer;
import org.dateline.schemas.FeedState;
import org.dateline.schemas.RawArticle;
import org.jspecify.annotations.Nullable;

/**
 * Makes an article of an entry: from the feed alone where it carries the full text, otherwise with
 * the page that it links to. A page that cannot be had never costs the article: then the feed's
 * summary is published, and marked as such.
 */
public final class ArticleReader {
  private final PageFetcher pages;

  /** A reader that asks these pages. */
  public ArticleReader(PageFetcher pages) {
    this.pages = pages;
  }

  /** Reads one entry of a feed. */
  public Reading read(FeedState feed, Feed document, Candidate candidate, Instant now)
      throws InterruptedException {
    Entry entry = candidate.entry();
    String text = PlainText.of(entry.content());
    URI url = entry.url() == null ? null : FetchUrl.parse(entry.url());
    if (url == null || FullText.isWhole(entry, text)) {
      boolean whole = FullText.isWhole(entry, text);
      return new Reading(article(feed, document, candidate, Answer.NONE, whole, now), false, false);
    }
    Answer answer = pages.fetch(url, now);
    RawArticle article = article(feed, document, candidate, answer, false, now);
    return new Reading(article, answer.tryAgain(), isEmpty(document, entry, answer.page()));
  }

  /**
   * Sitemaps and listings link to more than articles: where the page is none, or is not to be had
   * and the entry has no words of its own, there is nothing to publish.
   */
  private static boolean isEmpty(Feed document, Entry entry, @Nullable Page page) {
    boolean linksOnly =
        switch (document.format()) {
          case NEWS_SITEMAP, SITEMAP_INDEX, HTML_LISTING -> true;
          default -> false;
        };
    if (!linksOnly) {
      return false;
    }
    return page == null ? entry.title().isBlank() : page.type() != Page.Type.ARTICLE;
  }

  private static RawArticle article(
      FeedState feed,
      Feed document,
      Candidate candidate,
      Answer answer,
      boolean whole,
      Instant now) {
    ArticleParts parts = new ArticleParts(feed, document, candidate.entry(), answer, now);
    String canonical = parts.canonicalUrl();
    return parts
        .fill(RawArticle.newBuilder(), canonical, whole)
        .setId(ArticleIds.of(feed.getUrl(), candidate, canonical))
        .build();
  }

  /**
   * What came of reading an entry.
   *
   * @param article ready to be published
   * @param pageMissing true where the page could not be had for a passing reason
   * @param empty true where there is no article to publish
   */
  public record Reading(RawArticle article, boolean pageMissing, boolean empty) {}

  /** Chooses the id: the one it was published under before, of its URL, or of its guid. */
  private static final class ArticleIds {
    static String of(String feedUrl, Candidate candidate, @Nullable String canonical) {
      if (candidate.before() != null) {
        return candidate.before().articleId();
      }
      String guid = candidate.entry().guid();
      if (canonical != null && (candidate.ownUrl() || guid == null)) {
        return ArticleId.ofUrl(canonical);
      }
      String name = guid != null ? guid : candidate.key();
      return ArticleId.ofGuid(feedUrl, name);
    }
  }
}
