package org.dateline.ingest.page.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2026-11-20T08:15:00+01:00; 2026-11-20T07:15:00Z",
        "2026-11-20T08:15:00.123Z; 2026-11-20T08:15:00Z",
        "2026-11-20 08:15:00; 2026-11-20T08:15:00Z",
        "2026-11-20T08:15-0500; 2026-11-20T13:15:00Z",
        "2026-11-20; 2026-11-20T00:00:00Z",
        "20261120; 2026-11-20T00:00:00Z",
        "1795162500; 2026-11-20T08:15:00Z",
        "1795162500000; 2026-11-20T08:15:00Z",
        "2026年11月20日 8時15分; 2026-11-20T08:15:00Z",
        "20.11.2026; 2026-11-20T00:00:00Z",
        "20. November 2026, 08:15 Uhr; 2026-11-20T08:15:00Z",
        "20 de noviembre de 2026; 2026-11-20T00:00:00Z",
        "20 novembre 2026 à 8h15; 2026-11-20T08:15:00Z",
        "20 ноября 2026; 2026-11-20T00:00:00Z",
        "November 20, 2026 8:15 PM EST; 2026-11-21T01:15:00Z",
        "Nov. 20, 2026, 12:15 a.m.; 2026-11-20T00:15:00Z",
        "Updated: 20th November 2026; 2026-11-20T00:00:00Z",
        "Fri Nov 20 08:15:00 UTC 2026; 2026-11-20T08:15:00Z",
      })
  void readsWhatPagesWrite(String text, Instant at) {
    assertThat(DateText.parse(text, true)).isEqualTo(at);
  }

  @Test
  void readsNumericDatesInTheOrderOfTheLanguage() {
    assertThat(DateText.parse("03/04/2026", true)).isEqualTo("2026-03-04T00:00:00Z");
    assertThat(DateText.parse("03/04/2026", false)).isEqualTo("2026-04-03T00:00:00Z");
    assertThat(DateText.parse("25/12/2026", true)).isEqualTo("2026-12-25T00:00:00Z");
    assertThat(DateText.parse("03.04.2026", true)).isEqualTo("2026-04-03T00:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "yesterday", "2026", "2026-13-45", "31 February 2026", "Room 20, 2026 seats"})
  void readsNoDateWhereThereIsNone(String text) {
    assertThat(DateText.parse(text, true)).isNull();
  }
}
