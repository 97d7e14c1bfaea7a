package org.dateline.app.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YieldWindowTest {
  private static final Duration TARGET = Duration.ofMillis(300);

  /** An enricher of an even speed that commits now and then, with live articles and a replay. */
  private static final class Simulated {
    private final YieldWindow window = new YieldWindow(TARGET);
    private final ArrayDeque<Long> live = new ArrayDeque<>();
    private final List<Long> liveDelays = new ArrayList<>();
    private final int commitMillis;
    private double perSecond;
    private double processed;
    private long committed;
    private long arrived;
    private int room;
    private long replayed;
    private long millis;

    Simulated(double perSecond, int commitMillis) {
      this.perSecond = perSecond;
      this.commitMillis = commitMillis;
    }

    void run(Duration time, boolean replays) {
      for (long end = millis + time.toMillis(); millis < end; millis += 10) {
        processed = Math.min((double) arrived, processed + perSecond / 100);
        if (millis % commitMillis == 0) {
          committed = (long) processed;
        }
        while (!live.isEmpty() && live.element() / 1_000_000 <= committed) {
          liveDelays.add(millis - live.remove() % 1_000_000);
        }
        if (millis % 200 == 0) {
          arrived++;
          live.add(arrived * 1_000_000 + millis);
        }
        if (millis % 100 == 0) {
          room = window.room(Instant.ofEpochMilli(millis), arrived, arrived - committed, room == 0);
        }
        if (replays) {
          arrived += room;
          replayed += room;
          room = 0;
        }
      }
    }

    double liveDelay() {
      double mean = liveDelays.stream().mapToLong(Long::longValue).average().orElse(0);
      liveDelays.clear();
      return mean;
    }
  }

  @ParameterizedTest
  @CsvSource({"30, 100", "300, 100", "3000, 100", "300, 1000"})
  void usesWhatIsLeftAndDelaysLiveArticlesByAboutTheTarget(double perSecond, int commitMillis) {
    Simulated enricher = new Simulated(perSecond, commitMillis);
    enricher.run(Duration.ofSeconds(10), false);
    double alone = enricher.liveDelay();
    enricher.run(Duration.ofSeconds(30), true);
    enricher.liveDelay();
    long before = enricher.replayed;

    enricher.run(Duration.ofSeconds(60), true);

    assertThat(enricher.liveDelay() - alone).isLessThan(1.5 * TARGET.toMillis());
    assertThat((enricher.replayed - before) / 60.0).isGreaterThan(0.6 * (perSecond - 5));
  }

  @Test
  void shrinksWhenTheEnricherGetsSlowerAndGrowsWhenItIsFastAgain() {
    Simulated enricher = new Simulated(1_000, 100);
    enricher.run(Duration.ofSeconds(30), true);
    enricher.perSecond = 100;
    enricher.run(Duration.ofSeconds(20), true);
    enricher.liveDelay();
    enricher.run(Duration.ofSeconds(20), true);
    double slow = enricher.liveDelay();
    enricher.perSecond = 1_000.0;
    enricher.run(Duration.ofSeconds(20), true);
    long before = enricher.replayed;

    enricher.run(Duration.ofSeconds(20), true);

    assertThat(slow).isLessThan(3.0 * TARGET.toMillis());
    assertThat((enricher.replayed - before) / 20.0).isGreaterThan(600);
  }

  @Test
  void beginsWhereNothingIsLive() {
    assertThat(new YieldWindow(TARGET).room(Instant.EPOCH, 0, 0, false))
        .isEqualTo(YieldWindow.LEAST);
  }

  @Test
  void sendsNothingWhileTheEnricherHasABacklogOfItsOwn() {
    YieldWindow window = new YieldWindow(TARGET);
    Instant start = Instant.EPOCH;

    assertThat(window.room(start, 10_000, 5_000, true)).isZero();
    assertThat(window.room(start.plusMillis(100), 10_000, 4_000, true)).isZero();
    assertThat(window.room(start.plusMillis(200), 10_000, 0, true)).isPositive();
  }

  @Test
  void staysReadyWhereTheEnricherDoesNothingForLong() {
    YieldWindow window = new YieldWindow(TARGET);
    for (int look = 0; look < 10_000; look++) {
      window.room(Instant.ofEpochMilli(100L * look), 100 + look / 10, 50 + look / 10, true);
    }

    assertThat(window.room(Instant.ofEpochMilli(1_000_100), 1_200, 0, true))
        .isGreaterThanOrEqualTo(YieldWindow.LEAST);
  }
}
