package org.dateline.ingest.publish;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.dateline.ingest.feed.Entry;
import org.dateline.ingest.feed.Feed;
import org.dateline.ingest.fetch.FetchUrl;
import org.dateline.ingest.page.Page;
import org.dateline.ingest.publish.PageFetcher.Answer;
import org.dateline.ingest.url.CanonicalUrl;
import org.dateline.schemas.FeedState;
import org.dateline.schemas.Provenance;
import org.dateline.schemas.RawArticle;
import org.jspecify.annotations.Nullable;

/** Decides, field by field, whether feed or page is believed. */
record ArticleParts(FeedState feed, Feed document, Entry entry, Answer answer, Instant now) {
  private static final String EXTRACTOR = "dateline-ingest/0.1.0";

  private static final Page NO_PAGE =
      new Page(
          Page.Type.OTHER,
          null,
          "",
          "",
          List.of(),
          null,
          null,
          null,
          null,
          null,
          null,
          false,
          false,
          List.of());

  /** The page's own canonical URL, unless it names a home page; else where the link led. */
  @Nullable String canonicalUrl() {
    Page page = answer.page();
    if (page != null && page.canonicalUrl() != null && !isHome(page.canonicalUrl())) {
      return page.canonicalUrl();
    }
    if (answer.url() != null) {
      return CanonicalUrl.of(answer.url().toString());
    }
    return entry.url() == null ? null : CanonicalUrl.of(entry.url());
  }

  /** Everything but the id. */
  RawArticle.Builder fill(RawArticle.Builder article, @Nullable String canonical, boolean whole) {
    Page page = answer.page();
    Page told = page == null ? NO_PAGE : page;
    String own = PlainText.of(entry.content() != null ? entry.content() : entry.summary());
    boolean pageText = isArticle(told) && told.text().length() >= own.length() / 2;
    return article
        .setUrl(canonical)
        .setOutlet(outlet(canonical))
        .setOutletCountry(feed.getOutletCountry())
        .setTitle(entry.title().isBlank() ? told.title() : entry.title())
        .setText(!whole && pageText ? told.text() : own)
        .setFullText(whole || pageText)
        .setAuthors(entry.authors().isEmpty() ? told.authors() : entry.authors())
        .setCategories(entry.categories())
        .setPublishedAt(notLater(first(entry.publishedAt(), told.publishedAt())))
        .setPublishedAtSource(entry.publishedAt() != null ? "feed" : told.publishedAtSource())
        .setModifiedAt(notLater(first(told.modifiedAt(), entry.updatedAt())))
        .setImageUrl(first(entry.imageUrl(), told.imageUrl()))
        .setOriginalUrl(entry.url())
        .setGuid(entry.guid())
        .setLanguage(first(told.language(), first(entry.language(), document.language())))
        .setPaywalled(told.paywalled())
        .setLiveBlog(told.liveBlog())
        .setReservations(answer.reservations())
        .setProvenance(
            Provenance.newBuilder()
                .setExtractor(EXTRACTOR)
                .setFeedUrl(feed.getUrl())
                .setFetchedAt(now)
                .build());
  }

  private static boolean isArticle(Page page) {
    return page.type() == Page.Type.ARTICLE && !page.text().isBlank();
  }

  private static boolean isHome(String url) {
    URI parsed = FetchUrl.parse(url);
    return parsed == null
        || ((parsed.getRawPath() == null || parsed.getRawPath().length() <= 1)
            && parsed.getRawQuery() == null);
  }

  private @Nullable String outlet(@Nullable String canonical) {
    URI url = FetchUrl.parse(canonical == null ? feed.getUrl() : canonical);
    return url == null ? document.title() : withoutWww(url.getHost().toLowerCase(Locale.ROOT));
  }

  private static String withoutWww(String host) {
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  private @Nullable Instant notLater(@Nullable Instant time) {
    return time != null && time.isAfter(now) ? now : time;
  }

  private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
    return one != null ? one : other;
  }
}
