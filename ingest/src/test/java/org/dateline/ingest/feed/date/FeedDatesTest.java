package org.dateline.ingest.feed.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Tue, 24 Nov 2026 09:30:00 GMT          | 2026-11-24T09:30:00Z
          Tue, 24 Nov 26 09:30 +0500             | 2026-11-24T04:30:00Z
          24 Nov 2026 09:30:00 PKT               | 2026-11-24T04:30:00Z
          Tuesday, November 24, 2026 - 9:30am    | 2026-11-24T09:30:00Z
          Nov. 24, 2026, 9:30 p.m.               | 2026-11-24T21:30:00Z
          Tue Nov 24 2026 09:30:00 GMT+0300 (MSK)| 2026-11-24T06:30:00Z
          2026-11-24T09:30:00.253672+01:00       | 2026-11-24T08:30:00.253672Z
          2026-11-24T09:30:00.1234567891Z        | 2026-11-24T09:30:00.123456789Z
          2026-11-24 09:30:00 -0500              | 2026-11-24T14:30:00Z
          2026-11-24T09:30                       | 2026-11-24T09:30:00Z
          2026-11-24                             | 2026-11-24T00:00:00Z
          2026-11                                | 2026-11-01T00:00:00Z
          20261124T093000Z                       | 2026-11-24T09:30:00Z
          2026-328                               | 2026-11-24T00:00:00Z
          1795512600                             | 2026-11-24T09:30:00Z
          1795512600000                          | 2026-11-24T09:30:00Z
          mar., 24 nov. 2026 09:30:00 +0100      | 2026-11-24T08:30:00Z
          вт, 24 ноя 2026 09:30:00 +0300         | 2026-11-24T06:30:00Z
          24 Kasım 2026 09:30                    | 2026-11-24T09:30:00Z
          2026年11月24日 09:30                      | 2026-11-24T09:30:00Z
          2026년 11월 24일 오후 9:30                 | 2026-11-24T21:30:00Z
          24.11.2026 09:30                       | 2026-11-24T09:30:00Z
          Tue, 11/24/2026 - 09:30                | 2026-11-24T09:30:00Z
          Fri, 06/11/2026                        | 2026-11-06T00:00:00Z
          24 Nov 2026 09:30:00 Europe/Berlin     | 2026-11-24T08:30:00Z
          """)
  void readsWhatFeedsReallyWrite(String text, Instant expected) {
    assertThat(FeedDates.parse(text, NOW)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "0",
        "1970-01-01T00:00:00Z",
        "0000-00-00 00:00:00",
        "2031-01-01",
        "31 Feb 2026",
        "99/99/9999",
        "Mon, 32 Foo 2026"
      })
  void refusesWhatIsNoDateThatCanBeBelieved(String text) {
    assertThat(FeedDates.parse(text, NOW)).isEmpty();
  }

  @Property
  void readsEveryMomentInTheTwoStandardForms(
      @ForAll @LongRange(min = 300_000_000L, max = 1_790_000_000L) long second) {
    Instant moment = Instant.ofEpochSecond(second);
    String rfc822 =
        java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.format(
            moment.atOffset(java.time.ZoneOffset.ofHours(-7)));
    assertThat(FeedDates.parse(rfc822, NOW)).contains(moment);
    assertThat(FeedDates.parse(moment.toString(), NOW)).contains(moment);
  }

  @Property
  void neverThrows(@ForAll @StringLength(max = 120) String anything) {
    Optional<Instant> date = FeedDates.parse(anything, NOW);
    assertThat(date).satisfiesAnyOf(d -> assertThat(d).isEmpty(), d -> assertThat(d).isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Fri, 06 NOVEMBER 2026 10:00 GMT", "FRIDAY, 6 APRIL 2026 10:00 gmt"})
  void readsTheSameInATurkishLocale(String text) {
    Locale before = Locale.getDefault();
    Optional<Instant> here = FeedDates.parse(text);
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(FeedDates.parse(text)).isEqualTo(here).isPresent();
    } finally {
      Locale.setDefault(before);
    }
  }
}
