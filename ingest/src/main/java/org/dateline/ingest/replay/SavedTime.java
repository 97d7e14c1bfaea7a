package org.dateline.ingest.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.ingest.feed.date.FeedDates;
import org.jspecify.annotations.Nullable;

/**
 * When a saved file was fetched: by the head of the answer where that is saved, else by its name,
 * else by its time of modification.
 */
final class SavedTime {
  private static final Pattern NAME =
      Pattern.compile(
          "^(\\d{4})-?(\\d{2})-?(\\d{2})(?:[T_ -]?(\\d{2})[:_-]?(\\d{2})(?:[:_-]?(\\d{2}))?Z?)?(?!\\d).*");

  private SavedTime() {}

  static Instant of(Path file, Map<String, String> headers) throws IOException {
    Instant told = fromHeaders(headers);
    Instant known = told == null ? fromName(file) : told;
    return known == null ? Files.getLastModifiedTime(file).toInstant() : known;
  }

  /**
   * The time of an answer: its Date, and how long a cache on the way had kept it (RFC 9111, section
   * 5.1).
   *
   * @return null where it has no Date that can be read
   */
  static @Nullable Instant fromHeaders(Map<String, String> headers) {
    String age = headers.getOrDefault("age", "0");
    long seconds = age.matches("\\d{1,9}") ? Long.parseLong(age) : 0;
    return FeedDates.parse(headers.getOrDefault("date", ""))
        .map(date -> date.plusSeconds(seconds))
        .orElse(null);
  }

  /**
   * The time that a name such as {@code 2012-10-04.xml} or {@code 20121004T0600Z.xml} begins with,
   * UTC. A day without a time is its last second: entries of that day are not in the future of it.
   *
   * @return null where it begins with none
   */
  static @Nullable Instant fromName(Path file) {
    Matcher m = NAME.matcher(file.getFileName().toString());
    if (!m.matches()) {
      return null;
    }
    try {
      boolean day = m.group(4) == null;
      return LocalDateTime.of(
              number(m.group(1)),
              number(m.group(2)),
              number(m.group(3)),
              day ? 23 : number(m.group(4)),
              day ? 59 : number(m.group(5)),
              day ? 59 : m.group(6) == null ? 0 : number(m.group(6)))
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException noDate) {
      return null;
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
