package org.dateline.ingest.fetch;

import java.time.Instant;
import java.time.InstantSource;

/** Waits for a time to come: by sleeping, or in tests by setting the clock. */
@FunctionalInterface
public interface Pause {
  /** Returns once the time has come, at once where it has. */
  void until(Instant time) throws InterruptedException;

  /** Sleeps. */
  static Pause sleeping(InstantSource clock) {
    return time -> {
      long millis = time.toEpochMilli() - clock.millis();
      if (millis > 0) {
        Thread.sleep(millis);
      }
    };
  }
}
