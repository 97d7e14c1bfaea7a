package org.dateline.enrich.stance.fit;

import java.util.List;
import org.dateline.enrich.stance.fit.Settings.Judged;
import org.dateline.enrich.stance.join.Calibration;

/**
 * Fits a {@link Calibration} by Newton's method on the likelihood, with the smoothed targets of
 * Platt 1999 (section 2.2), so that few examples give no certainty.
 */
final class PlattFit {
  private static final int STEPS = 50;
  private static final double STILL = 1e-9;

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
    double slope = 0;
    double offset = Math.log((right + 1.0) / (wrong + 1));
    for (int step = 0; step < STEPS; step++) {
      double slopeGradient = 0;
      double offsetGradient = 0;
      double a = STILL;
      double b = 0;
      double c = STILL;
      for (Judged one : judged) {
        double x = Calibration.logOdds(one.strength());
        double p = 1 / (1 + Math.exp(-(slope * x + offset)));
        double error = p - (one.right() ? yes : no);
        double bend = p * (1 - p);
        slopeGradient += error * x;
        offsetGradient += error;
        a += bend * x * x;
        b += bend * x;
        c += bend;
      }
      double determinant = a * c - b * b;
      double slopeChange = (c * slopeGradient - b * offsetGradient) / determinant;
      double offsetChange = (a * offsetGradient - b * slopeGradient) / determinant;
      slope -= slopeChange;
      offset -= offsetChange;
      if (Math.abs(slopeChange) + Math.abs(offsetChange) < STILL) {
        break;
      }
    }
    return new Calibration(slope, offset);
  }
}
