package org.dateline.enrich.stance.fit;

import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.learn.LogisticFit;
import org.dateline.enrich.learn.LogisticFit.Row;
import org.dateline.enrich.stance.fit.Settings.Judged;
import org.dateline.enrich.stance.join.Calibration;

/**
 * Fits a {@link Calibration} with the smoothed targets of Platt 1999 (section 2.2), so that few
 * examples give no certainty: each counts for the most part as what it is and for a small part as
 * its opposite.
 */
final class PlattFit {
  private PlattFit() {}

  /** The curve; that of identity where all are right or all are wrong. */
  static Calibration fit(List<Judged> judged) {
    long right = judged.stream().filter(Judged::right).count();
    long wrong = judged.size() - right;
    if (right == 0 || wrong == 0) {
      return Calibration.IDENTITY;
    }
    double yes = (right + 1.0) / (right + 2);
    double no = 1.0 / (wrong + 2);
    List<Row> rows = new ArrayList<>();
    for (Judged one : judged) {
      double[] x = {1, Calibration.logOdds(one.strength())};
      double target = one.right() ? yes : no;
      rows.add(new Row(x, true, target));
      rows.add(new Row(x, false, 1 - target));
    }
    double[] curve = LogisticFit.fit(rows, 0);
    return new Calibration(curve[1], curve[0]);
  }
}
