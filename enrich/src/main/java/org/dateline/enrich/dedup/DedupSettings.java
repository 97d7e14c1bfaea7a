package org.dateline.enrich.dedup;

import java.time.Duration;

/**
 * How far and how closely duplicates are looked for.
 *
 * @param window how far apart two copies may be published, and how long a text is kept after it
 *     came, by stream time; 72 hours
 * @param capacity texts kept at most for one language, the oldest go first; 4,000,000
 * @param keyVisits texts that one key of a look-up leads to at most; 128
 */
public record DedupSettings(Duration window, int capacity, int keyVisits) {
  /** Checks each value and names the one that is wrong. */
  public DedupSettings {
    if (window.isNegative() || window.isZero()) {
      throw new IllegalArgumentException("dedup window must be above zero, not " + window);
    }
    if (capacity < 1) {
      throw new IllegalArgumentException("dedup capacity must be at least 1, not " + capacity);
    }
    if (keyVisits < 1) {
      throw new IllegalArgumentException("dedup key visits must be at least 1, not " + keyVisits);
    }
  }

  /** The settings as measured; see docs/quality.md. */
  public static DedupSettings standard() {
    return new DedupSettings(Duration.ofDays(3), 4_000_000, 128);
  }
}
