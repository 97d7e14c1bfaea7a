package org.dateline.ingest.replay;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import org.dateline.ingest.fetch.ContentType;
import org.dateline.ingest.fetch.FetchUrl;
import org.dateline.ingest.identity.ArticleId;
import org.dateline.ingest.page.Page;
import org.dateline.ingest.page.PageReader;
import org.dateline.ingest.page.PageSource;
import org.dateline.ingest.url.CanonicalUrl;
import org.dateline.schemas.Provenance;
import org.dateline.schemas.RawArticle;
import org.jspecify.annotations.Nullable;

/** Makes an article of an archived page, under the id that it has when it is fetched live. */
final class ArchivedPage {
  private ArchivedPage() {}

  /** The article; null where the page is none. */
  static @Nullable RawArticle article(ReplayItem.Document document) {
    if (!ContentType.isHtml(document.headers(), document.body())) {
      return null;
    }
    Page page =
        PageReader.read(
            new PageSource(
                document.body(),
                document.url(),
                ContentType.charset(document.headers()),
                document.fetchedAt()));
    String claimed = page.canonicalUrl();
    String canonical = claimed == null ? CanonicalUrl.of(document.url()) : claimed;
    if (page.type() != Page.Type.ARTICLE || page.text().isBlank() || canonical == null) {
      return null;
    }
    Instant now = document.fetchedAt();
    return RawArticle.newBuilder()
        .setId(ArticleId.ofUrl(canonical))
        .setUrl(canonical)
        .setOriginalUrl(document.url())
        .setOutlet(host(canonical))
        .setTitle(page.title())
        .setText(page.text())
        .setAuthors(page.authors())
        .setPublishedAt(notLater(page.publishedAt(), now))
        .setPublishedAtSource(page.publishedAtSource())
        .setModifiedAt(notLater(page.modifiedAt(), now))
        .setImageUrl(page.imageUrl())
        .setLanguage(page.language())
        .setPaywalled(page.paywalled())
        .setLiveBlog(page.liveBlog())
        .setReservations(page.reservations())
        .setProvenance(
            Provenance.newBuilder()
                .setExtractor("dateline-ingest/0.1.0")
                .setArchive(document.origin())
                .setFetchedAt(now)
                .build())
        .build();
  }

  /** The host of an address without www, null where it has none. */
  static @Nullable String host(String url) {
    URI parsed = FetchUrl.parse(url);
    if (parsed == null || parsed.getHost() == null) {
      return null;
    }
    String host = parsed.getHost().toLowerCase(Locale.ROOT);
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  private static @Nullable Instant notLater(@Nullable Instant time, Instant now) {
    return time != null && time.isAfter(now) ? now : time;
  }
}
