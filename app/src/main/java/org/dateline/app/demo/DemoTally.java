package org.dateline.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.app.subscribe.StanceText;
import org.dateline.schemas.DuplicateKind;
import org.dateline.schemas.DuplicateRecord;
import org.dateline.schemas.EnrichedArticle;

/** What a subscriber has seen of the demo so far. Safe for use by many threads. */
public final class DemoTally {
  private final Set<String> unique = new HashSet<>();
  private final Map<String, Integer> pairs = new TreeMap<>();
  private final List<Duration> latencies = new ArrayList<>();
  private int revisions;
  private int duplicates;
  private int deadLetters;

  /**
   * Counts an article.
   *
   * @param readAt when a subscriber had it
   */
  public synchronized void article(EnrichedArticle article, Instant readAt) {
    if (article.getRevision() > 1) {
      revisions++;
    } else {
      unique.add(article.getId());
      article.getStances().forEach(s -> pairs.merge(StanceText.shortForm(s), 1, Integer::sum));
    }
    latencies.add(Duration.between(article.getProvenance().getFetchedAt(), readAt));
  }

  /**
   * Counts a copy, be it that it came before its original. Revisions are counted where they are
   * published.
   */
  public synchronized void duplicate(DuplicateRecord duplicate) {
    if (duplicate.getKind() != DuplicateKind.REVISION) {
      duplicates++;
    }
  }

  /** Counts a dead letter. */
  public synchronized void deadLetter() {
    deadLetters++;
  }

  /** How many records of {@code news.raw} have come to their end. */
  public synchronized int settled() {
    return unique.size() + revisions + duplicates + deadLetters;
  }

  /** All counts now. */
  public synchronized DemoSummary summary(long fetched) {
    List<Duration> sorted = latencies.stream().sorted().toList();
    return new DemoSummary(
        fetched,
        unique.size(),
        duplicates,
        revisions,
        deadLetters,
        pairs,
        percentile(sorted, 0.5),
        percentile(sorted, 0.99));
  }

  /** The smallest value that is not below the given share of all; zero where there is none. */
  private static Duration percentile(List<Duration> sorted, double share) {
    if (sorted.isEmpty()) {
      return Duration.ZERO;
    }
    return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
  }
}
