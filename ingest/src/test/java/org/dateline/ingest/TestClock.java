package org.dateline.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.dateline.ingest.fetch.Pause;

/** A clock that stands still until a test, or a pause, sets it forward. */
final class TestClock implements InstantSource, Pause {
  private volatile Instant now;

  TestClock(Instant start) {
    this.now = start;
  }

  @Override
  public Instant instant() {
    return now;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  @Override
  public void until(Instant time) {
    now = time.isAfter(now) ? time : now;
  }
}
