package org.dateline.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FreshnessTest {
  private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");

  @Test
  void readsMaxAgeLessAge() {
    Map<String, String> headers = Map.of("cache-control", "public, Max-Age=600", "age", "100");
    assertThat(Freshness.of(headers, NOW)).isEqualTo(Duration.ofSeconds(500));
  }

  @Test
  void prefersMaxAgeToExpires() {
    Map<String, String> headers =
        Map.of("cache-control", "max-age=60", "expires", "Tue, 03 Mar 2026 12:00:00 GMT");
    assertThat(Freshness.of(headers, NOW)).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void countsExpiresFromTheServersOwnClock() {
    Map<String, String> headers =
        Map.of("date", "Tue, 03 Mar 2026 11:30:00 GMT", "expires", "Tue, 03 Mar 2026 12:00:00 GMT");
    assertThat(Freshness.of(headers, NOW)).isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void takesBrokenHeadersForNone() {
    assertThat(Freshness.of(Map.of("cache-control", "max-age=soon"), NOW)).isNull();
    assertThat(Freshness.of(Map.of("expires", "0"), NOW)).isNull();
    assertThat(Freshness.of(Map.of(), NOW)).isNull();
  }

  @Test
  void isStaleAtOnceWhereNothingMayBeKept() {
    assertThat(Freshness.of(Map.of("cache-control", "no-cache, max-age=900"), NOW))
        .isEqualTo(Duration.ZERO);
  }
}
