package org.dateline.app.subscribe;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Texts cut and padded to the width of a column, counted in characters as people count them. */
public final class Columns {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Columns() {}

  /** Month, day and time of day, UTC. */
  public static String time(Instant instant) {
    return TIME.format(instant);
  }

  /** At most so many characters, the last of them an ellipsis where some are left out. */
  public static String cut(String text, int width) {
    if (text.codePointCount(0, text.length()) <= width) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, width - 1)).stripTrailing() + "…";
  }

  /** Exactly so many characters. */
  public static String fit(String text, int width) {
    String cut = cut(text.replaceAll("[\\p{Cntrl}\\s]+", " "), width);
    return cut + " ".repeat(width - cut.codePointCount(0, cut.length()));
  }
}
