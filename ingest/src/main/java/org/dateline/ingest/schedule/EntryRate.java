package org.dateline.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/** The rate at which a feed brings new entries, as a moving average over about a week. */
public final class EntryRate {
  /** Nothing known yet. */
  public static final double UNKNOWN = -1;

  private static final double MEMORY_DAYS = 7;

  private EntryRate() {}

  /** A first estimate from the dates within one document. */
  public static double fromDates(Collection<Instant> published, Instant now) {
    Instant weekAgo = now.minus(Duration.ofDays(7));
    long recent = published.stream().filter(at -> at.isAfter(weekAgo)).count();
    if (published.isEmpty()) {
      return UNKNOWN;
    }
    Instant oldest = published.stream().min(Instant::compareTo).orElse(weekAgo);
    Instant from = oldest.isAfter(weekAgo) ? oldest : weekAgo;
    double days = Math.max(1 / 24.0, Duration.between(from, now).toMinutes() / 1440.0);
    return recent / days;
  }

  /** The average after a poll that brought some new entries since the last one. */
  public static double after(double perDay, int fresh, Duration sinceLast) {
    double days = Math.max(sinceLast.toSeconds() / 86_400.0, 1e-4);
    double weight = 1 - Math.exp(-days / MEMORY_DAYS);
    return perDay + weight * (fresh / days - perDay);
  }

  /** The average once entries have come between two polls; the next poll lets the time pass. */
  public static double arrived(double perDay, int fresh) {
    return Math.max(0, perDay) + fresh / MEMORY_DAYS;
  }

  /** What the average was before a pause: it sinks in a pause, by a known law. */
  static double beforeSilence(double perDay, Duration pause) {
    double days = Math.min(Math.max(0, pause.toSeconds() / 86_400.0), 365);
    return perDay * Math.exp(days / MEMORY_DAYS);
  }
}
