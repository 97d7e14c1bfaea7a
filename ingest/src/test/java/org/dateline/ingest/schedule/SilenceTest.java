package org.dateline.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SilenceTest {
  private static final Instant LAST = Instant.parse("2026-03-03T10:00:00Z");

  /** A feed with a steady rate that stops, polled every six hours since. */
  private static boolean isUnusualAfter(double perDay, Duration silence) {
    double rate = perDay;
    Instant poll = LAST;
    while (poll.isBefore(LAST.plus(silence))) {
      poll = poll.plus(Duration.ofHours(6));
      rate = EntryRate.after(rate, 0, Duration.ofHours(6));
    }
    return Silence.isUnusual(LAST, poll, rate, LAST.plus(silence));
  }

  @Test
  void noticesABusyFeedOnTheSecondDay() {
    assertThat(isUnusualAfter(50, Duration.ofHours(23))).isFalse();
    assertThat(isUnusualAfter(50, Duration.ofHours(30))).isTrue();
  }

  @Test
  void grantsAQuietFeedItsQuiet() {
    assertThat(isUnusualAfter(0.5, Duration.ofDays(10))).isFalse();
    assertThat(isUnusualAfter(0.5, Duration.ofDays(15))).isTrue();
  }

  @Test
  void hasNoOpinionOnAFeedThatNeverBroughtAnything() {
    assertThat(Silence.isUnusual(null, LAST, 0, LAST)).isFalse();
  }
}
