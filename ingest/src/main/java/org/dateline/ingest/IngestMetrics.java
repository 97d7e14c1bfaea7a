package org.dateline.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.dateline.ingest.fetch.FetchResult;
import org.dateline.ingest.state.Polled;

/** What ingest counts. */
final class IngestMetrics {
  private final MeterRegistry meters;
  private final AtomicInteger owned;
  private final AtomicInteger silent;

  IngestMetrics(MeterRegistry meters) {
    this.meters = meters;
    this.owned = meters.gauge("dateline.feeds.owned", new AtomicInteger());
    this.silent = meters.gauge("dateline.feeds.silent", new AtomicInteger());
  }

  /** A poll is over: dateline.feeds.polled by outcome, dateline.entries by kind. */
  void polled(Polled polled) {
    meters.counter("dateline.feeds.polled", "outcome", polled.outcome().tag()).increment();
    meters.counter("dateline.entries", "kind", "new").increment(polled.fresh());
    meters.counter("dateline.entries", "kind", "changed").increment(polled.changed());
    meters.counter("dateline.entries", "kind", "unchanged").increment(polled.unchanged());
  }

  /** A fetch is over: dateline.fetch by what came of it. */
  void fetched(FetchResult result, Duration took) {
    Timer.builder("dateline.fetch")
        .tag("result", result.getClass().getSimpleName().toLowerCase(Locale.ROOT))
        .publishPercentileHistogram()
        .register(meters)
        .record(took);
  }

  /** Feeds that this instance polls. */
  void owned(int feeds) {
    owned.set(feeds);
  }

  /** Feeds that have been silent for longer than is usual for them. */
  void silent(int feeds) {
    silent.set(feeds);
  }
}
