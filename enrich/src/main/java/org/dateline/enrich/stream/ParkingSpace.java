package org.dateline.enrich.stream;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Heap for the articles that wait, shared by all partitions of a process: how many partitions it
 * has does not change what it needs, and one with a backlog may use what the others don't.
 * Thread-safe.
 */
public final class ParkingSpace {
  private final AtomicLong free;

  /** A space of this many bytes. */
  public ParkingSpace(long bytes) {
    free = new AtomicLong(bytes);
  }

  /** Takes so many bytes, or none where there are too few. */
  boolean take(long bytes) {
    long left = free.addAndGet(-bytes);
    if (left < 0) {
      free.addAndGet(bytes);
    }
    return left >= 0;
  }

  void give(long bytes) {
    free.addAndGet(bytes);
  }

  /** Bytes that nobody has taken. */
  long free() {
    return free.get();
  }
}
