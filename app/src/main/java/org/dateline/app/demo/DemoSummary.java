package org.dateline.app.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a demo came to.
 *
 * @param fetched feeds and pages that came over HTTP, not counting what had not changed
 * @param unique articles
 * @param duplicates exact and near copies
 * @param revisions changed texts of known articles
 * @param deadLetters records that could not be processed
 * @param pairs how many articles hold each stance, by {@code PK>US -}
 * @param median time from the fetch of an article to a subscriber who reads it enriched
 * @param p99 the same, which 99 of 100 articles do not exceed
 */
public record DemoSummary(
    long fetched,
    int unique,
    int duplicates,
    int revisions,
    int deadLetters,
    Map<String, Integer> pairs,
    Duration median,
    Duration p99) {
  private static final int PAIRS_A_LINE = 6;
  private static final int PAIRS = 48;

  /** Copies. */
  public DemoSummary {
    pairs = Map.copyOf(pairs);
  }

  /** One line while the demo runs. */
  public String progress(Duration elapsed) {
    return String.format(
        Locale.ROOT,
        "%3d s  fetched %d  unique %d  duplicates %d  revisions %d  dead letters %d",
        elapsed.toSeconds(),
        fetched,
        unique,
        duplicates,
        revisions,
        deadLetters);
  }

  /** All of it, for the end. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(String.format(Locale.ROOT, "fetched        %5d  feeds and pages", fetched));
    lines.add(String.format(Locale.ROOT, "unique         %5d  articles in news.articles", unique));
    lines.add(
        String.format(Locale.ROOT, "duplicates     %5d  copies in news.duplicates", duplicates));
    lines.add(String.format(Locale.ROOT, "revisions      %5d  changed articles", revisions));
    lines.add(String.format(Locale.ROOT, "dead letters   %5d  in news.dead-letters", deadLetters));
    lines.add(
        String.format(
            Locale.ROOT,
            "latency        median %.2f s, 99th percentile %.2f s from fetch to subscriber",
            median.toMillis() / 1000.0,
            p99.toMillis() / 1000.0));
    lines.addAll(pairLines());
    return lines;
  }

  private List<String> pairLines() {
    List<String> sorted =
        pairs.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(PAIRS)
            .map(pair -> pair.getKey() + " " + pair.getValue())
            .toList();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i += PAIRS_A_LINE) {
      String head = i == 0 ? "stances        " : "               ";
      lines.add(
          sorted.subList(i, Math.min(sorted.size(), i + PAIRS_A_LINE)).stream()
              .collect(Collectors.joining("   ", head, "")));
    }
    return lines;
  }
}
