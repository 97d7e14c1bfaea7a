package org.dateline.enrich.stance.fit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.stance.Blend;
import org.dateline.enrich.stance.LayeredStanceTagger;
import org.dateline.enrich.stance.join.Calibration;

/**
 * Chooses {@link Blend#MEASURED} and {@link LayeredStanceTagger#WITH_DEEP_TIER} offline: {@code
 * BlendFitting [OPTIONS] SET.jsonl...}, articles as {@code dateline tag} reads them with their
 * {@code gold}. The witnesses are asked once; then some thousand settings are tried on what they
 * said. Prints the figures of the present settings, of those chosen, and of each half judged with
 * what the other half chose, which is what new texts can be expected to give; then the constants to
 * paste, with the curve of confidence fitted on the first set. Options are in {@link
 * FittingOptions}.
 */
public final class BlendFitting {
  private static final PreciseThreshold PRECISE = new PreciseThreshold(0.75);

  private final FittingOptions options;
  private final FitReport report = new FitReport(System.out);
  private Tally precise = Tally.NONE;

  private BlendFitting(FittingOptions options) {
    this.options = options;
  }

  /** Runs it. */
  public static void main(String[] arguments) throws IOException {
    FittingOptions options = FittingOptions.of(arguments);
    new BlendFitting(options).run(new LabelledSets(options).read());
  }

  private void run(List<FitSet> sets) {
    Settings present = new Settings(Blend.MEASURED, LayeredStanceTagger.WITH_DEEP_TIER);
    show("present", present, sets);
    Settings chosen = options.search().best(sets, present);
    show("chosen on the whole", chosen, sets);
    halves(sets, present);
    FitSet first = sets.get(0);
    for (FitSet set : sets) {
      Calibration curve = PlattFit.fit(chosen.judged(set.articles()));
      report.line(
          "curve on %s: slope %.2f, offset %.2f", set.name(), curve.slope(), curve.offset());
    }
    curve("present, as they are", present, first);
    curve("present, with the curve fitted", fitted(present, first), first);
    curve("chosen, with the curve fitted", fitted(chosen, first), first);
  }

  private void show(String what, Settings settings, List<FitSet> sets) {
    sets.forEach(set -> report.set(what, set, settings.tally(set.articles())));
    report.line("%s: weighted mean F1 %.4f", what, Standing.of(settings, sets).f1());
  }

  private void halves(List<FitSet> sets, Settings present) {
    double[] f1 = new double[sets.size()];
    for (int split = 0; split < options.splits(); split++) {
      List<Tally> tallies = split(sets, present, split);
      for (int i = 0; i < f1.length; i++) {
        f1[i] += tallies.get(i).f1() / options.splits();
      }
    }
    for (int i = 0; i < f1.length; i++) {
      report.line("by the other half, %s: mean F1 %.4f", sets.get(i).name(), f1[i]);
    }
    report.line(
        "by the other half, %s, confident enough for a precision of %.2f: P %.3f R %.3f",
        sets.get(0).name(), PRECISE.precision(), precise.precision(), precise.recall());
  }

  /** Each half judged with what the other half chose; the first set also at a precision asked. */
  private List<Tally> split(List<FitSet> sets, Settings present, int split) {
    List<Tally> tallies = new ArrayList<>();
    sets.forEach(set -> tallies.add(Tally.NONE));
    for (boolean second : new boolean[] {false, true}) {
      List<FitSet> choosing = sets.stream().map(set -> set.half(split, second)).toList();
      List<FitSet> judged = sets.stream().map(set -> set.half(split, !second)).toList();
      Settings chosen = options.search().best(choosing, present);
      for (int i = 0; i < tallies.size(); i++) {
        tallies.set(i, tallies.get(i).plus(chosen.tally(judged.get(i).articles())));
      }
      Settings strict = PRECISE.on(fitted(chosen, choosing.get(0)), choosing.get(0));
      precise = precise.plus(strict.tally(judged.get(0).articles()));
    }
    String what = "by the other half, split " + (split + 1);
    for (int i = 0; i < tallies.size(); i++) {
      report.set(what, sets.get(i), tallies.get(i));
    }
    return tallies;
  }

  private void curve(String what, Settings settings, FitSet set) {
    report.line("%n%s", what);
    report.constants(settings);
    report.thresholds(settings, set);
    report.line("  from where on precision is %.2f or more:", PRECISE.precision());
    report.threshold(PRECISE.on(settings, set), set);
    report.reliability(settings, set);
  }

  private static Settings fitted(Settings settings, FitSet set) {
    return settings.calibrated(PlattFit.fit(settings.judged(set.articles())));
  }
}
