package org.dateline.ingest.page.meta;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one date as pages write it: ISO 8601 and its relatives, Unix times, numeric dates and dates
 * with the month's name in any language of the news (names: CLDR). A time without a zone is taken
 * as UTC.
 */
final class DateText {
  private static final Pattern ISO =
      Pattern.compile(
          "(?<y>(?:19|20)\\d\\d)[-/.年](?<m>\\d{1,2})[-/.月](?<d>\\d{1,2})日?(?!\\d)(?:[T_ ,-]{0,3}(?<t>\\d{1,2}[:時时]\\d\\d.*))?",
          Pattern.DOTALL);
  private static final Pattern COMPACT =
      Pattern.compile(
          "(?<y>(?:19|20)\\d\\d)(?<m>[01]\\d)(?<d>[0-3]\\d)(?:T?(?<t>[0-2]\\d[0-5]\\d.*))?");
  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?<!\\d)(?<a>\\d{1,2})([./-]) ?(?<b>\\d{1,2})\\2 ?(?<y>(?:19|20)\\d\\d)(?!\\d)(?<t>.*)",
          Pattern.DOTALL);
  private static final Pattern NAMED_DAY_FIRST =
      Pattern.compile(
          "(?<!\\d)(?<d>\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.)?,?[ -](?:de |d’|d')?(?<n>\\p{L}[\\p{L}\\p{M}]{2,})\\.?,?[ -](?:de |del |, )?(?<y>(?:19|20)\\d\\d)(?!\\d)(?<t>.*)",
          Pattern.DOTALL);
  private static final Pattern NAMED_MONTH_FIRST =
      Pattern.compile(
          "(?<n>\\p{L}[\\p{L}\\p{M}]{2,})\\.? (?<d>\\d{1,2})(?:st|nd|rd|th)?,? (?<y>(?:19|20)\\d\\d)(?!\\d)(?<t>.*)",
          Pattern.DOTALL);
  private static final Pattern JAVASCRIPT =
      Pattern.compile(
          "\\p{L}{3} (?<n>\\p{L}{3}) (?<d>\\d{1,2}) (?<t>\\d\\d:\\d\\d:\\d\\d) (?<z>.{0,40}?)(?<y>(?:19|20)\\d\\d)");
  private static final Pattern TIME =
      Pattern.compile(
          "(?<h>\\d{1,2})[:.h時时]?(?<min>\\d\\d)(?:[:分]?(?<s>\\d\\d)(?:[.,]\\d+)?)?\\s*(?<ap>[aApP]\\.?[mM]\\b)?\\.?\\s*(?<z>Z\\b|(?:GMT|UTC)?[+-]\\d\\d?:?\\d\\d|(?:GMT|UTC)?[+-]\\d\\d?\\b|\\p{Lu}{2,4}\\b)?");

  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("EST", "-05:00"),
          Map.entry("EDT", "-04:00"),
          Map.entry("ET", "America/New_York"),
          Map.entry("CST", "-06:00"),
          Map.entry("CDT", "-05:00"),
          Map.entry("CT", "America/Chicago"),
          Map.entry("MST", "-07:00"),
          Map.entry("MDT", "-06:00"),
          Map.entry("MT", "America/Denver"),
          Map.entry("PST", "-08:00"),
          Map.entry("PDT", "-07:00"),
          Map.entry("PT", "America/Los_Angeles"),
          Map.entry("BST", "+01:00"),
          Map.entry("CET", "+01:00"),
          Map.entry("CEST", "+02:00"),
          Map.entry("MEZ", "+01:00"),
          Map.entry("MESZ", "+02:00"),
          Map.entry("EET", "+02:00"),
          Map.entry("EEST", "+03:00"),
          Map.entry("MSK", "+03:00"),
          Map.entry("IST", "+05:30"),
          Map.entry("PKT", "+05:00"),
          Map.entry("WIB", "+07:00"),
          Map.entry("SGT", "+08:00"),
          Map.entry("HKT", "+08:00"),
          Map.entry("JST", "+09:00"),
          Map.entry("KST", "+09:00"),
          Map.entry("AEST", "+10:00"),
          Map.entry("AEDT", "+11:00"),
          Map.entry("NZST", "+12:00"),
          Map.entry("NZDT", "+13:00"));

  private DateText() {}

  /** The time that the text says, null where it says none. */
  static @Nullable Instant parse(String text, boolean monthFirst) {
    String date = text.strip();
    if (date.length() < 8 || date.length() > 200) {
      return null;
    }
    try {
      if (date.matches("1\\d{9}(\\d{3})?")) {
        long number = Long.parseLong(date);
        return date.length() == 13 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
      }
      Matcher match = ISO.matcher(date);
      if (match.find()) {
        return at(match, number(match, "m"), number(match, "d"));
      }
      match = COMPACT.matcher(date);
      if (match.matches()) {
        return at(match, number(match, "m"), number(match, "d"));
      }
      return named(date, monthFirst);
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }

  private static @Nullable Instant named(String date, boolean monthFirst) {
    for (Pattern pattern : new Pattern[] {NAMED_DAY_FIRST, NAMED_MONTH_FIRST, JAVASCRIPT}) {
      Matcher match = pattern.matcher(date);
      if (match.find()) {
        Integer month = MonthNames.number(match.group("n"));
        if (month != null) {
          return at(match, month, number(match, "d"));
        }
      }
    }
    Matcher match = NUMERIC.matcher(date);
    if (!match.find()) {
      return null;
    }
    int a = number(match, "a");
    int b = number(match, "b");
    boolean swapped = b > 12 || (monthFirst && a <= 12 && !match.group(2).equals("."));
    return at(match, swapped ? a : b, swapped ? b : a);
  }

  private static Instant at(Matcher date, int month, int day) {
    String rest = date.group("t");
    int year = number(date, "y");
    LocalDateTime midnight = LocalDateTime.of(year, month, day, 0, 0);
    Matcher time = TIME.matcher(rest == null ? "" : rest);
    if (!time.find() || number(time, "h") > 23 || number(time, "min") > 59) {
      return midnight.toInstant(ZoneOffset.UTC);
    }
    int hour = number(time, "h");
    String half = time.group("ap");
    if (half != null && hour <= 12) {
      hour = hour % 12 + (half.charAt(0) == 'p' || half.charAt(0) == 'P' ? 12 : 0);
    }
    String second = time.group("s");
    LocalDateTime local =
        midnight
            .plusHours(hour)
            .plusMinutes(number(time, "min"))
            .plusSeconds(second == null ? 0 : Integer.parseInt(second));
    return local.atZone(zone(time.group("z"))).toInstant();
  }

  private static ZoneId zone(@Nullable String zone) {
    if (zone == null || zone.equals("Z") || zone.equals("GMT") || zone.equals("UTC")) {
      return ZoneOffset.UTC;
    }
    String known = ZONES.get(zone);
    if (known != null) {
      return ZoneId.of(known);
    }
    String offset = zone.replace("GMT", "").replace("UTC", "");
    if (!offset.startsWith("+") && !offset.startsWith("-")) {
      return ZoneOffset.UTC;
    }
    String digits = offset.substring(1).replace(":", "");
    if (digits.length() <= 2) {
      digits = (digits.length() == 1 ? "0" + digits : digits) + "00";
    } else if (digits.length() == 3) {
      digits = "0" + digits;
    }
    return ZoneOffset.of(offset.charAt(0) + digits);
  }

  private static int number(Matcher match, String group) {
    return Integer.parseInt(match.group(group));
  }
}
