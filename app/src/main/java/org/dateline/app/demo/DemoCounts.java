package org.dateline.app.demo;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What the summary of a demo must say.
 *
 * @param unique articles said first, each once
 * @param duplicates copies: of the same address, of the same text, of nearly the same text
 * @param revisions later versions of an article's text
 * @param deadLetters records that can't be decoded
 * @param failingFeeds feeds that can't be read
 * @param missingPages pages that answered 404
 */
public record DemoCounts(
    int unique,
    int duplicates,
    int revisions,
    int deadLetters,
    int failingFeeds,
    int missingPages) {
  /** Articles that reached {@code news.raw}: each is one of these three. */
  public int articles() {
    return unique + duplicates + revisions;
  }

  /** The counts of a demo in which all has been seen, every change included. */
  public static DemoCounts whole(DemoManifest manifest) {
    ServedLog log = new ServedLog();
    for (DemoOutlet outlet : manifest.outlets()) {
      for (DemoFeed feed : outlet.feeds()) {
        log.feed(outlet, feed, Duration.ofDays(1));
      }
      for (DemoArticle article : outlet.articles()) {
        log.page(outlet, article, Duration.ZERO);
        article.revision().ifPresent(version -> log.page(outlet, article, version));
      }
    }
    return of(manifest, log);
  }

  /**
   * The counts that follow from what was served. An entry counts once its feed showed it and its
   * page was asked for, unless the feed carried the text.
   */
  static DemoCounts of(DemoManifest manifest, ServedLog log) {
    Map<String, Integer> carried = new HashMap<>();
    int revisions = 0;
    int failing = 0;
    int missing = 0;
    for (DemoOutlet outlet : manifest.outlets()) {
      for (DemoFeed feed : outlet.feeds()) {
        countEntries(outlet, feed, log, carried);
        failing += feed.format() == null && log.lastServed(outlet, feed).isPresent() ? 1 : 0;
      }
      for (DemoArticle article : outlet.articles()) {
        int versions = log.versions(outlet, article);
        revisions += Math.max(0, versions - 1);
        missing += article.gone() && versions > 0 ? 1 : 0;
      }
    }
    return new DemoCounts(
        carried.size(),
        sum(carried.values()) - carried.size(),
        revisions,
        manifest.strayRecords().size(),
        failing,
        missing);
  }

  /** Counts how often each original was carried, copies under the original's key. */
  private static void countEntries(
      DemoOutlet outlet, DemoFeed feed, ServedLog log, Map<String, Integer> carried) {
    Duration served = log.lastServed(outlet, feed).orElse(Duration.ofSeconds(-1));
    for (String slug : feed.entries().keySet()) {
      DemoArticle article = outlet.article(slug);
      boolean read = feed.fullText() || log.versions(outlet, article) > 0;
      if (read && feed.appears(slug).compareTo(served) <= 0) {
        String original = Objects.requireNonNullElse(article.of(), outlet.key(slug));
        carried.merge(original, 1, Integer::sum);
      }
    }
  }

  private static int sum(Collection<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).sum();
  }
}
