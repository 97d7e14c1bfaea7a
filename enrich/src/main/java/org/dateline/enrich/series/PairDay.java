package org.dateline.enrich.series;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/**
 * A day of a pair of countries. As text {@code holder>target@day}, in which the days of a pair sort
 * by time.
 *
 * @param holder code, or AUTHOR
 * @param target code
 * @param day in UTC, of the years 0 to 9999
 */
public record PairDay(String holder, String target, LocalDate day) {
  private static final LocalDate FIRST = LocalDate.of(0, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  /** Takes a day outside the four-digit years to the nearest inside. */
  public PairDay {
    day = day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day;
  }

  /** The day of an event time. */
  public static PairDay of(String holder, String target, Instant eventTime) {
    return new PairDay(holder, target, eventTime.atZone(ZoneOffset.UTC).toLocalDate());
  }

  /**
   * Reads what {@link #key} writes.
   *
   * @throws IllegalArgumentException if it is something else
   */
  public static PairDay parse(String key) {
    int arrow = key.indexOf('>');
    int at = key.lastIndexOf('@');
    try {
      return new PairDay(
          key.substring(0, arrow),
          key.substring(arrow + 1, at),
          LocalDate.parse(key.substring(at + 1)));
    } catch (StringIndexOutOfBoundsException | DateTimeParseException e) {
      throw new IllegalArgumentException("not a day of a pair: '" + key + "'", e);
    }
  }

  /** {@code holder>target}. */
  public String pair() {
    return holder + ">" + target;
  }

  /** {@code holder>target@day}. */
  public String key() {
    return pair() + "@" + day;
  }

  /** Another day of the same pair. */
  public PairDay on(LocalDate other) {
    return new PairDay(holder, target, other);
  }

  /** So many days later, or earlier where negative. */
  public PairDay plusDays(long days) {
    return on(day.plusDays(days));
  }

  /** The first day that there is. */
  public PairDay first() {
    return on(FIRST);
  }

  /** The last day that there is. */
  public PairDay last() {
    return on(LAST);
  }
}
