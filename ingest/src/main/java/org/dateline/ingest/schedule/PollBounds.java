package org.dateline.ingest.schedule;

import java.time.Duration;

/**
 * Bounds of the time between two polls of one feed.
 *
 * @param shortest least time, above zero
 * @param usual time for a feed of which nothing is known yet, between shortest and longest
 * @param longest most time for a feed that works
 * @param failing most time for a feed that has failed for long, at least longest
 */
public record PollBounds(Duration shortest, Duration usual, Duration longest, Duration failing) {
  /** Five minutes, half an hour, a day, thirty days. */
  public static final PollBounds DEFAULTS =
      new PollBounds(
          Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofDays(1), Duration.ofDays(30));

  /** Checks the order. */
  public PollBounds {
    if (shortest.isNegative() || shortest.isZero()) {
      throw new IllegalArgumentException("shortest poll interval must be above zero: " + shortest);
    }
    if (usual.compareTo(shortest) < 0
        || longest.compareTo(usual) < 0
        || failing.compareTo(longest) < 0) {
      throw new IllegalArgumentException(
          "poll intervals must grow from shortest over usual and longest to failing, not "
              + String.join(
                  ", ",
                  shortest.toString(),
                  usual.toString(),
                  longest.toString(),
                  failing.toString()));
    }
  }

  Duration clamp(Duration wanted) {
    return clamp(wanted, longest);
  }

  Duration clamp(Duration wanted, Duration top) {
    return wanted.compareTo(shortest) < 0 ? shortest : wanted.compareTo(top) > 0 ? top : wanted;
  }
}
