package org.dateline.enrich.stance.fit;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.dateline.enrich.stance.Blend;
import org.dateline.enrich.stance.fit.Settings.Judged;
import org.dateline.enrich.stance.join.Calibration;
import org.dateline.enrich.stance.join.JoinSettings;

/** Prints what a fit found, for people. */
final class FitReport {
  private static final int LOWEST = 20;
  private static final int HIGHEST = 90;
  private static final int STEP = 5;
  private static final int BINS = 10;
  private static final double HUNDRED = 100;

  private final PrintStream out;

  FitReport(PrintStream out) {
    this.out = out;
  }

  /** A line of the table of sets. */
  void set(String what, FitSet set, Tally tally) {
    line(
        "%-26s %-22s %5d items, weight %.2f: F1 %.4f P %.3f R %.3f MIXED %.3f",
        what,
        set.name(),
        set.articles().size(),
        set.weight(),
        tally.f1(),
        tally.precision(),
        tally.recall(),
        tally.mixedShare());
  }

  /** The settings as the constants of {@code Blend} and {@code LayeredStanceTagger}. */
  void constants(Settings settings) {
    Blend b = settings.blend();
    JoinSettings j = settings.join();
    Calibration c = j.calibration();
    line(
        "  MEASURED = new Blend(%.2f, %.2f, %.2f, %.2f, %.2f, %.2f, %.2f, %.2f, %.2f);",
        b.deep(),
        b.linear(),
        b.rules(),
        b.hedged(),
        b.unclaimed(),
        b.anaphor(),
        b.implied(),
        b.unseen(),
        b.forum());
    line(
        "  WITH_DEEP_TIER =%n      new JoinSettings(%.2f, %.2f, %.2f, %.2f, %.2f,"
            + " new Calibration(%.2f, %.2f));",
        j.leastConfidence(),
        j.share(),
        j.mixedAbove(),
        j.mixedRatio(),
        j.titleShare(),
        c.slope(),
        c.offset());
  }

  /** Precision, recall and F1 by least confidence. */
  void thresholds(Settings settings, FitSet set) {
    line("  least confidence on %s: precision, recall, F1, stances given", set.name());
    for (int hundredth = LOWEST; hundredth <= HIGHEST; hundredth += STEP) {
      double least = hundredth / HUNDRED;
      threshold(new Settings(settings.blend(), settings.join().withLeastConfidence(least)), set);
    }
  }

  /** The same at one threshold. */
  void threshold(Settings settings, FitSet set) {
    Tally tally = settings.tally(set.articles());
    line(
        "    %.2f  %.3f %.3f %.3f %5d",
        settings.join().leastConfidence(),
        tally.precision(),
        tally.recall(),
        tally.f1(),
        tally.given());
  }

  /** What share is right, by confidence, and how far that is from what is stated, on average. */
  void reliability(Settings settings, FitSet set) {
    List<Judged> all = settings.judged(set.articles());
    double[] stated = new double[BINS];
    int[] right = new int[BINS];
    int[] given = new int[BINS];
    for (Judged one : all) {
      double confidence = settings.join().calibration().probability(one.strength());
      int bin = Math.min(BINS - 1, (int) (confidence * BINS));
      stated[bin] += confidence;
      right[bin] += one.right() ? 1 : 0;
      given[bin]++;
    }
    line("  confidence on %s: stated, right, stances given", set.name());
    double distance = 0;
    for (int bin = 0; bin < BINS; bin++) {
      if (given[bin] > 0) {
        distance += Math.abs(stated[bin] - right[bin]);
        line(
            "    %.1f to %.1f  %.3f %.3f %5d",
            (double) bin / BINS,
            (bin + 1.0) / BINS,
            stated[bin] / given[bin],
            (double) right[bin] / given[bin],
            given[bin]);
      }
    }
    line("    mean distance %.3f", distance / Math.max(1, all.size()));
  }

  /** A line of its own. */
  void line(String format, Object... figures) {
    out.println(String.format(Locale.ROOT, format, figures));
  }
}
