package org.dateline.ingest.feed.date;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dates that feeds really carry: RFC 822 and its misspellings, ISO 8601 and W3C-DTF with
 * a fraction of any length, epoch seconds and milliseconds, localised months, zones by name. A date
 * without a zone is UTC.
 *
 * <p>Rome reads 10 of 54 such strings and takes a fraction of six digits for milliseconds
 * (rometools issue 184), hence our own.
 */
public final class FeedDates {
  /** Longest string that is looked at: no date is longer, hostile input is. */
  private static final int LONGEST = 100;

  private static final Pattern EPOCH = Pattern.compile("(\\d{9,10}|\\d{13})(?:\\.\\d+)?");
  private static final Pattern COMPACT =
      Pattern.compile(
          "(\\d{4})(\\d{2})(\\d{2})(?:[Tt ]?(\\d{2}):?(\\d{2}):?(\\d{2})?(?:\\.\\d+)?\\s*(\\S*))?");
  private static final Pattern ORDINAL = Pattern.compile("(\\d{4})-(\\d{3})");
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?"
              + "(?:[Tt\\s]+(\\d{1,2})(?::(\\d{1,2}))?(?::(\\d{1,2})(?:[.,](\\d+))?)?)?\\s*(.*)");

  private FeedDates() {}

  /**
   * Reads a date for an entry fetched at {@code now}: nothing more than a day in the future and
   * nothing at the epoch by accident.
   *
   * @return the moment, or empty where the string is no date that can be believed
   */
  public static Optional<Instant> parse(String text, Instant now) {
    return parse(text)
        .filter(moment -> moment.isBefore(now.plus(Duration.ofDays(1))))
        .filter(moment -> moment.isAfter(Instant.EPOCH.plus(Duration.ofDays(2))));
  }

  /** Reads a date, whenever it is. */
  public static Optional<Instant> parse(String text) {
    String date = text.strip();
    if (date.isEmpty() || date.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return read(date);
    } catch (DateTimeException | NumberFormatException notADate) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> read(String date) {
    Matcher epoch = EPOCH.matcher(date);
    if (epoch.matches()) {
      long number = Long.parseLong(epoch.group(1));
      return Optional.of(
          epoch.group(1).length() == 13
              ? Instant.ofEpochMilli(number)
              : Instant.ofEpochSecond(number));
    }
    Matcher ordinal = ORDINAL.matcher(date);
    if (ordinal.matches()) {
      LocalDate day = LocalDate.ofYearDay(integer(ordinal.group(1)), integer(ordinal.group(2)));
      return Optional.of(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
    Matcher compact = COMPACT.matcher(date);
    if (compact.matches()) {
      return iso(compact, null, compact.group(7));
    }
    Matcher iso = ISO.matcher(date);
    if (iso.matches() && !startsWithDateWord(iso.group(8))) {
      return iso(iso, iso.group(7), iso.group(8));
    }
    return WordyDate.parse(date);
  }

  private static boolean startsWithDateWord(String rest) {
    return !rest.isEmpty()
        && (rest.charAt(0) == '/'
            || rest.charAt(0) == '.'
            || WordyDate.namesMonth(rest)
            || rest.charAt(0) > 0x7F);
  }

  private static Optional<Instant> iso(Matcher m, String fraction, String zone) {
    int month = m.group(2) == null ? 1 : integer(m.group(2));
    int day = m.group(3) == null ? 1 : integer(m.group(3));
    int hour = m.group(4) == null ? 0 : integer(m.group(4));
    int minute = m.group(5) == null ? 0 : integer(m.group(5));
    int second = m.group(6) == null ? 0 : Math.min(59, integer(m.group(6)));
    Optional<ZoneOffset> offset =
        Zones.offset(zone == null ? "" : zone, LocalDate.of(integer(m.group(1)), month, day));
    LocalDate date = LocalDate.of(integer(m.group(1)), month, day);
    if (hour == 24 && minute == 0) {
      date = date.plusDays(1);
      hour = 0;
    }
    LocalTime time = LocalTime.of(hour, minute, second, nanos(fraction));
    return Optional.of(date.atTime(time).toInstant(offset.orElse(ZoneOffset.UTC)));
  }

  private static int nanos(String fraction) {
    return fraction == null ? 0 : integer((fraction + "000000000").substring(0, 9));
  }

  private static int integer(String digits) {
    return Integer.parseInt(digits);
  }
}
