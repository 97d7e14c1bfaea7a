package org.dateline.enrich.stance.distill;

import org.dateline.enrich.stance.PairScore;

/** Counts what was given against what readers said, in three classes: none, support, oppose. */
final class Agreement {
  private static final int CLASSES = 3;

  private final int[][] counts = new int[CLASSES][CLASSES];

  /** Counts one target. */
  void add(PairScore gold, PairScore given) {
    counts[likeliest(gold)][likeliest(given)]++;
  }

  private static int likeliest(PairScore score) {
    double none = 1 - score.support() - score.oppose();
    if (none >= score.strength()) {
      return 0;
    }
    return score.support() > score.oppose() ? 1 : 2;
  }

  /** The mean of the classes' F1, of a class that never comes up 0. */
  double macroF1() {
    double sum = 0;
    for (int k = 0; k < CLASSES; k++) {
      int both = 0;
      for (int other = 0; other < CLASSES; other++) {
        both += counts[k][other] + counts[other][k];
      }
      sum += both == 0 ? 0 : 2.0 * counts[k][k] / both;
    }
    return sum / CLASSES;
  }
}
