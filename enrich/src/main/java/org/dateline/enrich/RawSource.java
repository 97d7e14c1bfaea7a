package org.dateline.enrich;

import java.time.Duration;
import org.dateline.schemas.Topics;

/**
 * Which {@code news.raw} an enricher reads, and how.
 *
 * @param namespace prefix of the topic; empty for the live one
 * @param orderWithin how long a sketch waits for older ones, so that old news on several partitions
 *     gives the same each time; zero for none, as live
 */
public record RawSource(String namespace, Duration orderWithin) {
  /** Checks the time. */
  public RawSource {
    if (orderWithin.isNegative()) {
      throw new IllegalArgumentException(
          "enrich order within must not be negative, not " + orderWithin);
    }
  }

  /** As it comes. */
  public static RawSource live(String namespace) {
    return new RawSource(namespace, Duration.ZERO);
  }

  /** Name of the topic. */
  public String topic() {
    return Topics.RAW.in(namespace).name();
  }

  /** Whether sketches are put into the order of their times. */
  public boolean isOrdered() {
    return !orderWithin.isZero();
  }
}
