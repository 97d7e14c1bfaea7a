package org.dateline.app.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Consumer;
import org.dateline.ingest.replay.ReplayReport;

/** A line on how far a replay is, every five seconds. */
final class ReplayProgress implements Consumer<ReplayReport> {
  private static final Duration EVERY = Duration.ofSeconds(5);

  private final PrintWriter log;
  private final InstantSource clock;
  private final Instant start;
  private Instant next;

  ReplayProgress(PrintWriter log, InstantSource clock) {
    this.log = log;
    this.clock = clock;
    this.start = clock.instant();
    this.next = start.plus(EVERY);
  }

  @Override
  public void accept(ReplayReport report) {
    Instant now = clock.instant();
    if (now.isBefore(next)) {
      return;
    }
    next = now.plus(EVERY);
    double seconds = Duration.between(start, now).toMillis() / 1000.0;
    log.printf(
        Locale.ROOT,
        "replayed %,d items, %,d articles, %.0f items/s%n",
        report.items(),
        report.published(),
        report.items() / seconds);
    log.flush();
  }
}
