package org.dateline.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that moves when it is told to. */
final class ScriptedClock implements InstantSource {
  private Instant now = Instant.parse("2026-11-24T14:05:10.250Z");

  @Override
  public synchronized Instant instant() {
    return now;
  }

  synchronized void advance(Duration by) {
    now = now.plus(by);
  }
}
