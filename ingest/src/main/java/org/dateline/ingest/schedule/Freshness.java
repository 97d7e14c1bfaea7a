package org.dateline.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.dateline.ingest.fetch.RetryAfter;
import org.jspecify.annotations.Nullable;

/** How long an answer stays fresh, as a private cache reads it (RFC 9111, section 4.2). */
public final class Freshness {
  private Freshness() {}

  /**
   * From response headers with names in lower case: max-age less Age, or Expires less Date.
   *
   * @return null where the headers do not say, zero where they say that it is stale at once
   */
  public static @Nullable Duration of(Map<String, String> headers, Instant now) {
    String control = headers.getOrDefault("cache-control", "").toLowerCase(Locale.ROOT);
    if (control.contains("no-cache") || control.contains("no-store")) {
      return Duration.ZERO;
    }
    Long maxAge = maxAge(control);
    if (maxAge != null) {
      Long age = digits(headers.getOrDefault("age", "").strip());
      return Duration.ofSeconds(Math.max(0, maxAge - (age == null ? 0 : age)));
    }
    Instant expires = RetryAfter.httpDate(headers.get("expires"));
    if (expires == null) {
      return null;
    }
    Instant date = RetryAfter.httpDate(headers.get("date"));
    Duration left = Duration.between(date == null ? now : date, expires);
    return left.isNegative() ? Duration.ZERO : left;
  }

  private static @Nullable Long maxAge(String control) {
    for (String directive : control.split(",")) {
      String text = directive.strip();
      if (text.startsWith("max-age=")) {
        return digits(text.substring("max-age=".length()).replace("\"", "").strip());
      }
    }
    return null;
  }

  /** Seconds, at most a few years of them; null for anything else. */
  private static @Nullable Long digits(String text) {
    if (text.isEmpty() || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return null;
    }
    return text.length() > 9 ? 999_999_999L : Long.parseLong(text);
  }
}
