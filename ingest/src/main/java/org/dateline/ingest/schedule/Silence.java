package org.dateline.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells a feed that has fallen silent from one that has just nothing to say: if entries came at
 * random at the feed's own rate, a pause so long would come once in a thousand times. A feed is
 * granted a day in any case, and one that has never brought anything counts from its first poll.
 */
public final class Silence {
  /** Minus the natural logarithm of one in a thousand. */
  private static final double UNLIKELY = 6.9;

  private static final Duration GRANTED = Duration.ofDays(1);

  private Silence() {}

  /**
   * True where the feed has been silent for longer than is usual for it.
   *
   * @param entriesPerDay the moving average of {@link EntryRate} as of the last poll
   */
  public static boolean isUnusual(
      @Nullable Instant lastNewEntry,
      @Nullable Instant lastPoll,
      double entriesPerDay,
      Instant now) {
    if (lastNewEntry == null || lastPoll == null || entriesPerDay <= 0) {
      return false;
    }
    double before =
        EntryRate.beforeSilence(entriesPerDay, Duration.between(lastNewEntry, lastPoll));
    return Duration.between(lastNewEntry, now).compareTo(allowance(before)) > 0;
  }

  /** The longest pause that is usual at a rate. */
  static Duration allowance(double entriesPerDay) {
    double days = UNLIKELY / entriesPerDay;
    Duration usual = Duration.ofSeconds((long) Math.min(days * 86_400, 3.2e9));
    return usual.compareTo(GRANTED) < 0 ? GRANTED : usual;
  }
}
