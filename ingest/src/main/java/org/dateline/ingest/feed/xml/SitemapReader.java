package org.dateline.ingest.feed.xml;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.dateline.ingest.feed.Entry;
import org.dateline.ingest.feed.Feed;
import org.dateline.ingest.feed.FeedFormat;
import org.dateline.ingest.feed.FeedResult;
import org.dateline.ingest.feed.date.FeedDates;
import org.dateline.ingest.feed.html.FeedHtml;
import org.dateline.ingest.feed.html.Links;
import org.jspecify.annotations.Nullable;

/** News sitemaps and sitemap indexes (sitemaps.org 0.9 with Google's news extension). */
final class SitemapReader {
  private SitemapReader() {}

  static FeedResult news(XmlElement urlset, Instant now, List<String> repairs) {
    List<Entry> entries = new ArrayList<>();
    String title = null;
    String language = null;
    for (XmlElement url : urlset.children()) {
      if (url.name().equals("url")) {
        Entry entry = entry(url, now);
        if (entry.url() != null) {
          entries.add(entry);
        }
        XmlElement publication = path(url, "news:news", "news:publication");
        title = title == null && publication != null ? text(publication, "news:name") : title;
        language = language == null ? entry.language() : language;
      }
    }
    return new FeedResult.Parsed(
        new Feed(
            FeedFormat.NEWS_SITEMAP,
            title,
            null,
            language,
            latest(entries, repairs),
            Feed.Hints.NONE,
            repairs));
  }

  /**
   * Sitemaps may have 50,000 addresses and are in no order: of too many, those with the latest
   * dates are kept.
   */
  private static List<Entry> latest(List<Entry> entries, List<String> repairs) {
    if (entries.size() <= XmlFeedParser.MOST_ENTRIES) {
      return entries;
    }
    repairs.add("entries cut at " + XmlFeedParser.MOST_ENTRIES + " of " + entries.size());
    Set<Entry> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    entries.stream()
        .sorted(Comparator.comparing(SitemapReader::time).reversed())
        .limit(XmlFeedParser.MOST_ENTRIES)
        .forEach(kept::add);
    return entries.stream().filter(kept::contains).toList();
  }

  private static Instant time(Entry entry) {
    Instant time = entry.publishedAt() != null ? entry.publishedAt() : entry.updatedAt();
    return time == null ? Instant.EPOCH : time;
  }

  static FeedResult index(XmlElement index, Instant now) {
    List<FeedResult.Index.Child> children = new ArrayList<>();
    for (XmlElement sitemap : index.children()) {
      String location = text(sitemap, "loc");
      if (location != null && children.size() < XmlFeedParser.MOST_ENTRIES) {
        children.add(
            new FeedResult.Index.Child(
                Links.resolve(index.base(), location), date(text(sitemap, "lastmod"), now)));
      }
    }
    return new FeedResult.Index(children);
  }

  private static Entry entry(XmlElement url, Instant now) {
    String location = text(url, "loc");
    String address = location == null ? null : Links.resolve(url.base(), location);
    XmlElement news = url.child("news:news");
    XmlElement publication = path(url, "news:news", "news:publication");
    String title = news == null ? null : text(news, "news:title");
    String keywords = news == null ? null : text(news, "news:keywords");
    XmlElement image = path(url, "image:image", "image:loc");
    return new Entry(
        null,
        address,
        title == null ? "" : FeedHtml.plain(title),
        null,
        null,
        List.of(),
        keywords == null ? List.of() : List.of(keywords.split("\\s*,\\s*")),
        date(news == null ? null : text(news, "news:publication_date"), now),
        date(text(url, "lastmod"), now),
        image == null ? null : image.text().strip(),
        publication == null ? null : text(publication, "news:language"));
  }

  private static @Nullable XmlElement path(XmlElement from, String first, String second) {
    XmlElement child = from.child(first);
    return child == null ? null : child.child(second);
  }

  private static @Nullable Instant date(@Nullable String text, Instant now) {
    return text == null ? null : FeedDates.parse(text, now).orElse(null);
  }

  private static @Nullable String text(XmlElement parent, String name) {
    XmlElement child = parent.child(name);
    return child == null || child.text().isBlank() ? null : child.text().strip();
  }
}
