package org.dateline.ingest.feed.date;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates in words and loose numbers: finds the time of day first, then the zone behind it, then the
 * day, month and year in what is left, in whatever order they stand.
 */
final class WordyDate {
  private static final Pattern TIME =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:[.,]\\d+)?)?\\s*([AaPp]\\.?[Mm]\\b\\.?)?|(?<!\\d)(\\d{1,2})([AaPp])[Mm]\\b");
  private static final Pattern CJK_HALF = Pattern.compile("(오전|오후|午前|午後|上午|下午)");
  private static final Pattern CJK_DATE =
      Pattern.compile("(\\d{4})\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(?:(\\d{1,2})\\s*[日일])?");
  private static final Pattern NUMERIC =
      Pattern.compile("(\\d{1,4})\\s*([-/.\\s])\\s*(\\d{1,2})\\s*[-/.\\s]\\s*(\\d{1,4})");
  private static final Pattern TOKEN = Pattern.compile("\\d+|[\\p{L}\\p{M}]+\\.?");
  private static final Pattern ZONE =
      Pattern.compile(
          "(?:GMT|UTC|UT)?\\s*[+-]\\d{1,2}:?\\d{2}|[A-Z][a-z]+/[A-Z][A-Za-z_]+|\\b[A-Z]{1,4}\\b");
  private static final Map<String, DayOfWeek> WEEKDAYS =
      Map.of(
          "mon",
          DayOfWeek.MONDAY,
          "tue",
          DayOfWeek.TUESDAY,
          "wed",
          DayOfWeek.WEDNESDAY,
          "thu",
          DayOfWeek.THURSDAY,
          "fri",
          DayOfWeek.FRIDAY,
          "sat",
          DayOfWeek.SATURDAY,
          "sun",
          DayOfWeek.SUNDAY);

  private WordyDate() {}

  static boolean namesMonth(String text) {
    Matcher words = TOKEN.matcher(text);
    while (words.find()) {
      if (MonthNames.month(words.group()) != null) {
        return true;
      }
    }
    return false;
  }

  static Optional<Instant> parse(String date) {
    String rest = date;
    LocalTime time = LocalTime.MIDNIGHT;
    Matcher clock = TIME.matcher(date);
    int afterTime = -1;
    if (clock.find()) {
      time = time(clock, date);
      afterTime = clock.start();
      rest = date.substring(0, clock.start()) + " " + date.substring(clock.end());
    }
    LocalDate day = day(rest, date);
    if (day == null) {
      return Optional.empty();
    }
    ZoneOffset offset = zone(afterTime < 0 ? rest : rest.substring(afterTime), rest, day);
    return Optional.of(day.atTime(time).toInstant(offset));
  }

  private static LocalTime time(Matcher m, String date) {
    boolean short12 = m.group(5) != null;
    int hour = Integer.parseInt(short12 ? m.group(5) : m.group(1));
    int minute = short12 ? 0 : Integer.parseInt(m.group(2));
    int second = short12 || m.group(3) == null ? 0 : Math.min(59, Integer.parseInt(m.group(3)));
    String half = short12 ? m.group(6) : m.group(4);
    Matcher cjk = CJK_HALF.matcher(date);
    if (half == null && cjk.find()) {
      half = cjk.group().matches("오후|午後|下午") ? "p" : "a";
    }
    if (half != null && hour <= 12) {
      boolean afternoon = Character.toLowerCase(half.charAt(0)) == 'p';
      hour = hour % 12 + (afternoon ? 12 : 0);
    }
    return LocalTime.of(hour == 24 ? 0 : hour, minute, second);
  }

  private static ZoneOffset zone(String afterTime, String anywhere, LocalDate day) {
    for (String text : List.of(afterTime, anywhere)) {
      Matcher zone = ZONE.matcher(text);
      while (zone.find()) {
        Optional<ZoneOffset> offset = Zones.offset(zone.group(), day);
        if (offset.isPresent()) {
          return offset.get();
        }
      }
    }
    return ZoneOffset.UTC;
  }

  private static @Nullable LocalDate day(String text, String whole) {
    Matcher cjk = CJK_DATE.matcher(text);
    if (cjk.find()) {
      int day = cjk.group(3) == null ? 1 : Integer.parseInt(cjk.group(3));
      return LocalDate.of(Integer.parseInt(cjk.group(1)), Integer.parseInt(cjk.group(2)), day);
    }
    LocalDate byName = byMonthName(text);
    if (byName != null) {
      return byName;
    }
    Matcher numeric = NUMERIC.matcher(text);
    return numeric.find() ? numeric(numeric, weekday(whole)) : null;
  }

  /**
   * The last word that names a month decides: French and Spanish "mar." is a weekday where it comes
   * first.
   */
  private static @Nullable LocalDate byMonthName(String text) {
    Integer month = null;
    List<String> numbers = new ArrayList<>();
    Matcher tokens = TOKEN.matcher(text.replaceAll("[+-]\\d{2}:?\\d{2}\\b", " "));
    while (tokens.find() && numbers.size() < 3) {
      String token = tokens.group();
      if (Character.isDigit(token.charAt(0))) {
        numbers.add(token);
      } else {
        Integer named = MonthNames.month(token);
        month = named == null ? month : named;
      }
    }
    if (month == null || numbers.isEmpty()) {
      return null;
    }
    int yearAt = numbers.get(0).length() >= 4 ? 0 : numbers.size() > 1 ? 1 : -1;
    if (yearAt < 0) {
      return null;
    }
    int year = year(numbers.get(yearAt));
    int day = numbers.size() == 1 ? 1 : Integer.parseInt(numbers.get(1 - yearAt));
    return LocalDate.of(year, month, day);
  }

  private static @Nullable LocalDate numeric(Matcher m, @Nullable DayOfWeek weekday) {
    int a = Integer.parseInt(m.group(1));
    int b = Integer.parseInt(m.group(3));
    int c = Integer.parseInt(m.group(4));
    if (m.group(1).length() == 4) {
      return LocalDate.of(a, b, c);
    }
    int year = year(m.group(4));
    if (a > 12) {
      return LocalDate.of(year, b, a);
    }
    if (b > 12) {
      return LocalDate.of(year, a, b);
    }
    // Both orders are possible: the weekday decides, else the slash is American and every other
    // sign is not.
    LocalDate monthFirst = LocalDate.of(year, a, b);
    LocalDate dayFirst = LocalDate.of(year, b, a);
    if (weekday != null
        && (monthFirst.getDayOfWeek() == weekday) != (dayFirst.getDayOfWeek() == weekday)) {
      return monthFirst.getDayOfWeek() == weekday ? monthFirst : dayFirst;
    }
    return "/".equals(m.group(2)) ? monthFirst : dayFirst;
  }

  private static @Nullable DayOfWeek weekday(String text) {
    Matcher words = TOKEN.matcher(text);
    while (words.find()) {
      String word = words.group().toLowerCase(Locale.ROOT);
      DayOfWeek day = word.length() < 3 ? null : WEEKDAYS.get(word.substring(0, 3));
      if (day != null) {
        return day;
      }
    }
    return null;
  }

  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    return digits.length() > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
  }
}
