package org.dateline.ingest.page.meta;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * When the article was published and last changed. The first source that has a believable date
 * wins: JSON-LD, meta, a time element named for it, the URL, any time element, visible text.
 *
 * @param published null where unknown
 * @param source where it was read: json-ld, meta, time, url, text; null where unknown
 * @param modified null where unknown
 */
record Dates(@Nullable Instant published, @Nullable String source, @Nullable Instant modified) {
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "datepublished",
          "og:article:published_time",
          "article:published",
          "og:published_time",
          "parsely-pub-date",
          "sailthru.date",
          "article.published",
          "published-date",
          "publish-date",
          "publish_date",
          "pubdate",
          "publication_date",
          "dc.date.issued",
          "dcterms.created",
          "dcterms.issued",
          "dcterms.date",
          "dc.date.created",
          "dc.date",
          "dc.created",
          "dc.issued",
          "cxenseparse:recs:publishtime",
          "cxenseparse:publishtime",
          "date",
          "originalpublicationdate",
          "citation_publication_date",
          "citation_date",
          "article_date_original",
          "article:post_date",
          "datecreated",
          "publishdate",
          "ptime",
          "pdate",
          "displaydate",
          "shareaholic:article_published_time",
          "rnews:datepublished",
          "date.created",
          "last-modified-original",
          "created",
          "release_date",
          "og:pubdate",
          "og:release_date",
          "created-date");
  private static final List<String> MODIFIED =
      List.of(
          "article:modified_time",
          "og:updated_time",
          "datemodified",
          "lastmod",
          "last-modified",
          "dcterms.modified",
          "dc.date.modified",
          "article:updated_time",
          "modified");

  /** Elements that say that they are the date of publication. */
  private static final List<String> NAMED_TIMES =
      List.of(
          "[itemprop=datePublished]",
          "time[pubdate]",
          "time.entry-date.published, time.published, time[class*=publish]",
          "header:has(h1) time[datetime]",
          "abbr.published, .published[title]");

  /** Any time element, that of the article before those around it. */
  private static final List<String> ANY_TIMES =
      List.of("article time[datetime], main time[datetime]", "time[datetime]", "time");

  private static final Pattern URL_DATE =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d\\d)[/._-]?(0[1-9]|1[0-2]|[1-9](?=[/._-]))[/._-]?(0[1-9]|[12]\\d|3[01]|[1-9](?=\\D|$))(?!\\d)");

  /** {@code /2024/feb/15/}. */
  private static final Pattern URL_NAMED_DATE =
      Pattern.compile("/((?:19|20)\\d\\d)/([a-z]{3})/(\\d{1,2})(?=/|$)");

  /** Clocks of sites and time zones left out: what lies no further ahead is still of today. */
  private static final Duration AHEAD = Duration.ofHours(14);

  /** No page is older than the web's archives of print. */
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

  static Dates of(
      Document page,
      MetaTags meta,
      StructuredArticle article,
      @Nullable String url,
      boolean monthFirst,
      Instant now) {
    Reader reader = new Reader(monthFirst, now);
    Instant modified = reader.first(List.of(nonNull(article.text("dateModified"))));
    if (modified == null) {
      modified = reader.first(meta.all(MODIFIED));
    }
    Instant at =
        reader.first(
            List.of(nonNull(article.text("datePublished")), nonNull(article.text("dateCreated"))));
    if (at != null) {
      return new Dates(at, "json-ld", modified);
    }
    for (String name : PUBLISHED) {
      at = reader.first(meta.all(List.of(name)));
      if (at != null) {
        return new Dates(at, "meta", modified);
      }
    }
    at = timed(page, reader, NAMED_TIMES);
    if (at != null) {
      return new Dates(at, "time", modified);
    }
    at = url == null ? null : inUrl(url, reader);
    if (at != null) {
      return new Dates(at, "url", modified);
    }
    at = timed(page, reader, ANY_TIMES);
    if (at != null) {
      return new Dates(at, "time", modified);
    }
    at = VisibleDate.find(page, reader);
    return at != null ? new Dates(at, "text", modified) : new Dates(null, null, modified);
  }

  private static @Nullable Instant timed(Document page, Reader reader, List<String> queries) {
    for (String query : queries) {
      for (Element time : page.select(query)) {
        Instant at =
            reader.first(
                List.of(
                    time.attr("datetime"), time.attr("content"), time.attr("title"), time.text()));
        if (at != null) {
          return at;
        }
      }
    }
    return null;
  }

  private static @Nullable Instant inUrl(String url, Reader reader) {
    Matcher named = URL_NAMED_DATE.matcher(url);
    if (named.find()) {
      return reader.first(List.of(named.group(3) + ' ' + named.group(2) + ' ' + named.group(1)));
    }
    Matcher match = URL_DATE.matcher(url);
    return match.find()
        ? reader.first(
            List.of(
                String.format(
                    java.util.Locale.ROOT,
                    "%s-%02d-%02d",
                    match.group(1),
                    Integer.parseInt(match.group(2)),
                    Integer.parseInt(match.group(3)))))
        : null;
  }

  private static String nonNull(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** Reads dates of one page and believes only those that can be. */
  record Reader(boolean monthFirst, Instant now) {
    @Nullable Instant first(List<String> texts) {
      for (String text : texts) {
        Instant at = text.isBlank() ? null : DateText.parse(text, monthFirst);
        if (at != null && at.isAfter(EARLIEST) && at.isBefore(now.plus(AHEAD))) {
          return at.isAfter(now) ? now : at;
        }
      }
      return null;
    }
  }
}
