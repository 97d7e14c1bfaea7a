package org.dateline.ingest.document;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.ingest.feed.Entry;
import org.dateline.ingest.feed.Feed;

/**
 * What of a sitemap is news, newest first. A sitemap with headlines holds the last two days by its
 * definition (Google's news extension); one without is mostly the archive of the site, of which
 * only the last days are taken.
 */
final class RecentEntries {
  /** Two days, and one more for dates without a time of day. */
  private static final Duration RECENT = Duration.ofDays(3);

  private RecentEntries() {}

  /** The entries that are news, each address once: the first of several is kept. */
  static List<Entry> of(List<Entry> entries, Instant now) {
    Map<String, Entry> byUrl = new LinkedHashMap<>();
    for (Entry entry : entries) {
      if (entry.url() != null && isNews(entry, now)) {
        byUrl.putIfAbsent(entry.url(), entry);
      }
    }
    return byUrl.values().stream()
        .sorted(Comparator.comparing(RecentEntries::time).reversed())
        .toList();
  }

  private static boolean isNews(Entry entry, Instant now) {
    return !entry.title().isBlank() || time(entry).isAfter(now.minus(RECENT));
  }

  private static Instant time(Entry entry) {
    if (entry.publishedAt() != null) {
      return entry.publishedAt();
    }
    return entry.updatedAt() == null ? Instant.EPOCH : entry.updatedAt();
  }

  /** The same feed with other entries. */
  static Feed with(Feed feed, List<Entry> entries) {
    return new Feed(
        feed.format(),
        feed.title(),
        feed.link(),
        feed.language(),
        entries,
        feed.hints(),
        feed.repairs());
  }
}
