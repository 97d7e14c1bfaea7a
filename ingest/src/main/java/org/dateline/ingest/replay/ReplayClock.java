package org.dateline.ingest.replay;

import java.time.Instant;
import java.time.InstantSource;

/** The time that it was when what is replayed happened. */
final class ReplayClock implements InstantSource {
  private Instant now = Instant.EPOCH;

  @Override
  public Instant instant() {
    return now;
  }

  void set(Instant time) {
    now = time;
  }

  void advance(Instant time) {
    now = time.isAfter(now) ? time : now;
  }
}
