package org.dateline.enrich.stance.fit;

import java.util.List;

/**
 * A labelled set.
 *
 * @param name folder and file, {@code gold/dev}
 * @param weight how much its F1 counts in the choice; 0 for a set that is only judged
 * @param articles all of it, or a half
 */
record FitSet(String name, double weight, List<WitnessedArticle> articles) {
  FitSet {
    articles = List.copyOf(articles);
  }

  /** One half of it; together both halves are the set. */
  FitSet half(int split, boolean second) {
    return new FitSet(
        name, weight, articles.stream().filter(a -> a.inSecondHalf(split) == second).toList());
  }
}
