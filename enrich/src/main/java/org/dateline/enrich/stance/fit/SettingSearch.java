package org.dateline.enrich.stance.fit;

import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * Looks for the settings with the highest weighted mean of the sets' F1: trials by turns anywhere
 * and near the best so far, then one dial at a time from the best, as long as that gains. The same
 * seed finds the same settings.
 *
 * @param trials settings tried before the refinement
 * @param seed of the random numbers
 * @param mostMixed largest share of MIXED among what is given, in each set that counts
 */
record SettingSearch(int trials, long seed, double mostMixed) {
  private static final List<Dial> DIALS = List.of(Dial.values());
  private static final int[] STEPS = {1, -1, 2, -2, 4, -4};
  private static final int TURNED = 3;

  /** By how much the mean F1 falls for each unit of MIXED too much: no gain of F1 outweighs it. */
  private static final double TOO_MIXED = 10;

  /** The best settings on these sets that were found, starting from {@code start}. */
  Settings best(List<FitSet> sets, Settings start) {
    SplittableRandom random = new SplittableRandom(seed);
    Dials dials = Dials.at(start);
    Settings rounded = Objects.requireNonNull(dials.settings());
    Found best = new Found(dials, rounded, objective(rounded, sets));
    for (int trial = 0; trial < trials; trial++) {
      boolean anywhere = trial % 2 == 0;
      best = tried(anywhere ? Dials.anywhere(random) : near(best.dials, random), sets, best);
    }
    return refined(best, sets).settings;
  }

  /** The weighted mean F1, less what is too much of MIXED. */
  double objective(Settings settings, List<FitSet> sets) {
    Standing standing = Standing.of(settings, sets);
    return standing.f1() - TOO_MIXED * Math.max(0, standing.mixedShare() - mostMixed);
  }

  private Found refined(Found start, List<FitSet> sets) {
    Found best = start;
    double before;
    do {
      before = best.objective;
      for (Dial dial : DIALS) {
        for (int steps : STEPS) {
          best = tried(best.dials.turned(dial, steps), sets, best);
        }
      }
    } while (best.objective > before);
    return best;
  }

  private Found tried(Dials dials, List<FitSet> sets, Found best) {
    Settings settings = dials.settings();
    if (settings == null) {
      return best;
    }
    double objective = objective(settings, sets);
    return objective > best.objective ? new Found(dials, settings, objective) : best;
  }

  private static Dials near(Dials best, SplittableRandom random) {
    Dials dials = best;
    for (int turn = 0; turn < TURNED; turn++) {
      Dial dial = DIALS.get(random.nextInt(DIALS.size()));
      dials = dials.turned(dial, STEPS[random.nextInt(STEPS.length)]);
    }
    return dials;
  }

  private record Found(Dials dials, Settings settings, double objective) {}
}
