package org.dateline.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * How much of the demo has passed. It begins with the first question for it, which is the first
 * request, so that nothing is missed while a broker starts.
 */
final class StoryClock {
  private final InstantSource clock;
  private final AtomicReference<@Nullable Instant> beginning = new AtomicReference<>();

  StoryClock(InstantSource clock) {
    this.clock = clock;
  }

  /** Time since the first question; zero on the first. */
  Duration elapsed() {
    Instant now = clock.instant();
    Instant first = beginning.updateAndGet(known -> known == null ? now : known);
    return first == null || now.isBefore(first) ? Duration.ZERO : Duration.between(first, now);
  }
}
