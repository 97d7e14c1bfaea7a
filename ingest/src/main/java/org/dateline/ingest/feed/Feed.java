package org.dateline.ingest.feed;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A parsed feed.
 *
 * @param format what it was found to be
 * @param title plain text, null where there is none
 * @param link absolute URL of the site, null where there is none
 * @param language language it declares, null where it does not
 * @param entries in the order of the document
 * @param hints what it asks of its readers' schedule
 * @param repairs names of the repairs that were needed, empty for a clean feed
 */
public record Feed(
    FeedFormat format,
    @Nullable String title,
    @Nullable String link,
    @Nullable String language,
    List<Entry> entries,
    Hints hints,
    List<String> repairs) {
  /** Copies the lists. */
  public Feed {
    entries = List.copyOf(entries);
    repairs = List.copyOf(repairs);
  }

  /**
   * What a feed asks of its readers.
   *
   * @param ttlMinutes RSS ttl or sy:update period in minutes, null where it does not say
   * @param skipHours hours of the day, 0 to 23 in UTC, in which it must not be polled
   * @param skipDays days of the week, 1 (Monday) to 7, on which it must not be polled
   * @param hub WebSub hub, null where it names none
   * @param self its own address as it gives it, null where it does not
   */
  public record Hints(
      @Nullable Integer ttlMinutes,
      Set<Integer> skipHours,
      Set<Integer> skipDays,
      @Nullable String hub,
      @Nullable String self) {
    /** Asks nothing. */
    public static final Hints NONE = new Hints(null, Set.of(), Set.of(), null, null);

    /** Copies the sets. */
    public Hints {
      skipHours = Set.copyOf(skipHours);
      skipDays = Set.copyOf(skipDays);
    }
  }
}
