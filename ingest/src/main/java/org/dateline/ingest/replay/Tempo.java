package org.dateline.ingest.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.dateline.ingest.fetch.Pause;
import org.jspecify.annotations.Nullable;

/**
 * Lets what happened at a time happen again at its own speed: the first item at once, the others as
 * far behind it.
 */
public final class Tempo {
  private final double speed;
  private final InstantSource clock;
  private final Pause pause;
  private @Nullable Instant firstThen;
  private @Nullable Instant firstNow;

  /**
   * A tempo.
   *
   * @param speed times faster than it happened; infinity never waits
   */
  public Tempo(double speed, InstantSource clock, Pause pause) {
    this.speed = speed;
    this.clock = clock;
    this.pause = pause;
  }

  /** Waits until the time has come again. */
  void until(Instant then) throws InterruptedException {
    if (Double.isInfinite(speed)) {
      return;
    }
    if (firstThen == null || firstNow == null) {
      firstThen = then;
      firstNow = clock.instant();
      return;
    }
    Duration behind = Duration.between(firstThen, then);
    if (!behind.isNegative()) {
      pause.until(firstNow.plusMillis(Math.round(behind.toMillis() / speed)));
    }
  }
}
