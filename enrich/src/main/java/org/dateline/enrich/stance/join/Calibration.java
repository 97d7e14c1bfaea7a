package org.dateline.enrich.stance.join;

/**
 * Turns a strength into the share of right stances among those of that strength: a logistic curve
 * on the strength's log-odds (Platt 1999).
 *
 * @param slope steepness
 * @param offset log-odds at strength 0.5
 */
public record Calibration(double slope, double offset) {
  /** The strength itself. */
  public static final Calibration IDENTITY = new Calibration(1, 0);

  /** Probability that a stance of this strength is right. */
  public double probability(double strength) {
    double odds = slope * logOdds(strength) + offset;
    return 1 / (1 + Math.exp(-odds));
  }

  /** The strength of that probability: where the curve reaches it. */
  public double strength(double probability) {
    return 1 / (1 + Math.exp(-(logOdds(probability) - offset) / slope));
  }

  /** Log-odds of a strength, kept from the infinite ends. */
  public static double logOdds(double strength) {
    double p = Math.max(0.001, Math.min(0.999, strength));
    return Math.log(p / (1 - p));
  }
}
