package org.dateline.app.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How many articles may wait for the enricher, so that a replay takes what live articles leave and
 * no more: the window of LEDBAT (RFC 6817), a transport that yields. The time from an article's
 * arrival to its end is what it takes without a queue, the least that was seen, and the delay by
 * the queue. While that delay is below the target the window grows, above it shrinks.
 *
 * <p>Unlike in the RFC it grows and shrinks by a share of itself, at most {@value #GAIN} for each
 * window of articles that is done: a replay is short and the enricher's speed is not known.
 */
final class YieldWindow {
  static final int LEAST = 8;
  private static final double GAIN = 0.25;

  /** Looks that are remembered, at ten a second: a minute. */
  private static final int REMEMBERED = 600;

  private final Duration target;
  private final Deque<Look> looks = new ArrayDeque<>();
  private double window = LEAST;
  private Duration least = Duration.ofDays(1);
  private long doneBefore = -1;

  /**
   * A window.
   *
   * @param target delay by the queue that is aimed at, above zero
   */
  YieldWindow(Duration target) {
    this.target = target;
  }

  private record Look(Instant at, long arrived) {}

  /**
   * Takes in a look at the enricher.
   *
   * @param arrived articles that have come to it in all, live ones and those of the replay
   * @param waiting those of them that are not done
   * @param limiting whether the replay would have sent more than it was let
   * @return how many articles more may be sent now, at least 0
   */
  int room(Instant now, long arrived, long waiting, boolean limiting) {
    Duration since = looks.isEmpty() ? least : Duration.between(looks.getLast().at(), now);
    looks.addLast(new Look(now, arrived));
    if (looks.size() > REMEMBERED) {
      looks.removeFirst();
    }
    long done = arrived - waiting;
    long newly = doneBefore < 0 ? 0 : done - doneBefore;
    if (newly > 0) {
      adapt(Duration.between(arrivalOf(done), now), newly, limiting);
    } else if (waiting > 0) {
      shrinkWhereStuck(Duration.between(arrivalOf(done + 1), now));
    }
    doneBefore = Math.max(done, doneBefore);
    return (int) Math.max(0, Math.min(Math.round(window) - waiting, spread(since)));
  }

  /** So many that a window is sent in the time that it takes, and not all of it at once. */
  private long spread(Duration sinceLastLook) {
    return (long) Math.ceil(window * Math.min(1, seconds(sinceLastLook) / seconds(least)));
  }

  private void adapt(Duration took, long newly, boolean limiting) {
    least = took.compareTo(least) < 0 ? took : least;
    double offTarget = 1 - seconds(took.minus(least)) / seconds(target);
    if (offTarget > 0 && !limiting) {
      return; // It says nothing of a greater window that this one was not filled.
    }
    double share = Math.min(1, newly / window) * Math.max(-1, offTarget);
    window = Math.max(LEAST, window * (1 + GAIN * share));
  }

  /**
   * Nothing was done since the last look: longer than is usual only where the enricher is stuck.
   */
  private void shrinkWhereStuck(Duration waits) {
    if (waits.compareTo(least.plus(target).plus(target)) > 0) {
      window = Math.max(LEAST, window * (1 - GAIN / 4));
    }
  }

  /** When the article of this number had come, as far as looks tell. */
  private Instant arrivalOf(long number) {
    for (Look look : looks) {
      if (look.arrived() >= number) {
        return look.at();
      }
    }
    return looks.getLast().at();
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
