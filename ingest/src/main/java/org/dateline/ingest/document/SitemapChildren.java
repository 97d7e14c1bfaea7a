package org.dateline.ingest.document;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dateline.ingest.feed.FeedResult.Index.Child;
import org.dateline.ingest.url.SameSite;
import org.jspecify.annotations.Nullable;

/**
 * Chooses which sitemaps of an index are worth a request: few, of the same site (sitemaps.org asks
 * for that), those that say to hold news first, then those that changed last. An index of a large
 * site names thousands, of which all but the newest are archives.
 */
final class SitemapChildren {
  /** Most sitemaps of one index that are read in one poll. */
  static final int MOST = 5;

  /** A sitemap that changed no later than this long ago brings no news. */
  private static final Duration RECENT = Duration.ofDays(3);

  private static final Pattern NEWS = Pattern.compile("(?:^|[^a-z])news(?:[^a-z]|$)|newssitemap");
  private static final Pattern NO_ARTICLES =
      Pattern.compile(
          "(?:^|[^a-z])(?:images?|videos?|galler(?:y|ies)|authors?|users?|tags?|categor(?:y|ies)"
              + "|topics?|sections?|pages?|static|products?)(?:[^a-z]|$)");

  private SitemapChildren() {}

  /** The sitemaps to read, in the order in which to read them. */
  static List<Child> choose(List<Child> children, String index, Instant now) {
    return children.stream()
        .filter(child -> SameSite.test(child.url(), index))
        .filter(child -> isNews(child) || !NO_ARTICLES.matcher(name(child)).find())
        .filter(child -> isRecent(child, now))
        .sorted(
            Comparator.comparing(SitemapChildren::isNews)
                .thenComparing(SitemapChildren::modified)
                .reversed())
        .limit(MOST)
        .toList();
  }

  /**
   * True where the index says that the sitemap has not changed. A date without a time of day says
   * so only once the day is over, and none of them is believed to the hour; of sitemaps of news,
   * which are short, none is believed at all.
   */
  static boolean isUnchanged(Child child, @Nullable Instant since) {
    Instant modified = child.modifiedAt();
    if (modified == null || since == null || isNews(child)) {
      return false;
    }
    boolean dayOnly = modified.equals(modified.truncatedTo(ChronoUnit.DAYS));
    Duration doubt = dayOnly ? Duration.ofHours(36) : Duration.ofHours(1);
    return modified.plus(doubt).isBefore(since);
  }

  /** By its date, else by its name: news, or today's or yesterday's month. */
  private static boolean isRecent(Child child, Instant now) {
    if (child.modifiedAt() != null) {
      return child.modifiedAt().isAfter(now.minus(RECENT));
    }
    return isNews(child)
        || namesMonth(child, now)
        || namesMonth(child, now.minus(Duration.ofDays(1)));
  }

  private static boolean namesMonth(Child child, Instant time) {
    ZonedDateTime day = time.atZone(ZoneOffset.UTC);
    String month =
        String.format(Locale.ROOT, "%d[-_/.]?0?%d(?:[^0-9]|$)", day.getYear(), day.getMonthValue());
    String date = String.format(Locale.ROOT, "%tY[-_/.]?%<tm[-_/.]?%<td(?:[^0-9]|$)", day);
    return Pattern.compile("(?:^|[^0-9])(?:" + month + "|" + date + ")")
        .matcher(name(child))
        .find();
  }

  private static boolean isNews(Child child) {
    return NEWS.matcher(name(child)).find();
  }

  private static Instant modified(Child child) {
    return child.modifiedAt() == null ? Instant.EPOCH : child.modifiedAt();
  }

  /** Path and query, since the host may be called news. */
  private static String name(Child child) {
    return child.url().replaceFirst("^[a-zA-Z]+://[^/]*", "").toLowerCase(Locale.ROOT);
  }
}
