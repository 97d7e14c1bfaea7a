package org.dateline.app.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/** A line every five seconds on how far long work is, how fast it goes and how long it takes. */
final class Progress {
  private static final Duration EVERY = Duration.ofSeconds(5);

  private final PrintWriter log;
  private final InstantSource clock;
  private final String did;
  private final String things;
  private final Instant start;
  private Instant next;

  /**
   * Progress that starts now.
   *
   * @param did what was done to them
   * @param things what is counted
   */
  Progress(PrintWriter log, InstantSource clock, String did, String things) {
    this.log = log;
    this.clock = clock;
    this.did = did;
    this.things = things;
    this.start = clock.instant();
    this.next = start.plus(EVERY);
  }

  /** Says how much of a known whole is done. */
  void at(long done, long total) {
    at(done, total == 0 ? 1 : (double) done / total);
  }

  /**
   * Says how much is done.
   *
   * @param share of the whole, 0 to 1
   */
  void at(long done, double share) {
    Instant now = clock.instant();
    if (now.isBefore(next)) {
      return;
    }
    next = now.plus(EVERY);
    double seconds = Duration.between(start, now).toMillis() / 1000.0;
    String left =
        share <= 0 ? "" : ", " + time(Math.round(seconds * (1 - share) / share)) + " left";
    log.printf(
        Locale.ROOT,
        "%s %,d %s, %.0f a second, %.0f%%%s%n",
        did,
        done,
        things,
        done / seconds,
        100 * share,
        left);
    log.flush();
  }

  private static String time(long seconds) {
    return seconds < 60
        ? seconds + " s"
        : seconds < 3_600
            ? seconds / 60 + " min " + seconds % 60 + " s"
            : seconds / 3_600 + " h " + seconds % 3_600 / 60 + " min";
  }
}
