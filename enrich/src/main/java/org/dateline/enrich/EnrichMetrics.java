package org.dateline.enrich;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import org.dateline.schemas.DeadLetter;
import org.dateline.schemas.DuplicateRecord;
import org.dateline.schemas.EnrichedArticle;

/**
 * What the enricher counts: articles, stances, duplicates by kind, dead letters by stage, and the
 * time from fetch to enriched. A transaction that is aborted and done again counts twice.
 */
public final class EnrichMetrics {
  private final MeterRegistry meters;
  private final Counter articles;
  private final Counter stances;
  private final Timer latency;

  /** Counts into a registry. */
  public EnrichMetrics(MeterRegistry meters) {
    this.meters = meters;
    this.articles = meters.counter("dateline.enrich.articles");
    this.stances = meters.counter("dateline.enrich.stances");
    this.latency =
        Timer.builder("dateline.enrich.latency")
            .description("from fetch to enriched")
            .publishPercentileHistogram()
            .register(meters);
  }

  void enriched(EnrichedArticle article) {
    articles.increment();
    stances.increment(article.getStances().size());
    Duration age =
        Duration.between(article.getProvenance().getFetchedAt(), article.getEnrichedAt());
    if (!age.isNegative()) {
      latency.record(age);
    }
  }

  void duplicate(DuplicateRecord duplicate) {
    String kind = duplicate.getKind().name().toLowerCase(Locale.ROOT);
    meters.counter("dateline.enrich.duplicates", "kind", kind).increment();
  }

  void deadLetter(DeadLetter letter) {
    meters.counter("dateline.enrich.dead.letters", "stage", letter.getStage()).increment();
  }
}
