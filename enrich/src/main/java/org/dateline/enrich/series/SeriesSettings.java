package org.dateline.enrich.series;

import org.dateline.schemas.Polarity;
import org.jspecify.annotations.Nullable;

/**
 * When a pair stands on a side. Between the two bounds it stays where it stood, so that it does not
 * waver with every article.
 *
 * @param windowDays days whose articles are weighed, the day itself the last of them, at least 1
 * @param leastArticles articles that these days must have at least, else nothing is decided
 * @param leastBalance least balance of support, or of opposition below zero, above 0 and at most 1
 */
public record SeriesSettings(int windowDays, int leastArticles, double leastBalance) {
  /** A week, three articles, a balance of a third: two articles against one. */
  public static final SeriesSettings STANDARD = new SeriesSettings(7, 3, 0.33);

  /** Checks each figure. */
  public SeriesSettings {
    if (windowDays < 1 || leastArticles < 1 || !(leastBalance > 0 && leastBalance <= 1)) {
      throw new IllegalArgumentException(
          "stance series of %d days, %d articles, balance %s"
              .formatted(windowDays, leastArticles, leastBalance));
    }
  }

  /** The side at the end of a window, null where none was ever clear. */
  @Nullable Polarity side(Tally window, @Nullable Polarity before) {
    if (window.articles() < leastArticles) {
      return before;
    }
    double balance = window.balance();
    return balance >= leastBalance
        ? Polarity.SUPPORT
        : balance <= -leastBalance ? Polarity.OPPOSE : before;
  }
}
