package org.dateline.enrich.stance.fit;

import java.util.List;

/**
 * How settings stand on the sets that count.
 *
 * @param f1 mean of the sets' F1 by their weights
 * @param mixedShare largest share of MIXED among what is given, over the sets
 */
record Standing(double f1, double mixedShare) {
  static Standing of(Settings settings, List<FitSet> sets) {
    double sum = 0;
    double weights = 0;
    double mixedShare = 0;
    for (FitSet set : sets) {
      if (set.weight() > 0) {
        Tally tally = settings.tally(set.articles());
        sum += set.weight() * tally.f1();
        weights += set.weight();
        mixedShare = Math.max(mixedShare, tally.mixedShare());
      }
    }
    return new Standing(weights == 0 ? 0 : sum / weights, mixedShare);
  }
}
