package org.dateline.enrich.stance.join;

import org.dateline.enrich.text.Field;

/**
 * Thresholds of the join.
 *
 * @param leastConfidence least confidence of a stance that is given, 0 to 1
 * @param share how much of a vote counts when votes add up, 0 to 1: sentences of one article repeat
 *     each other
 * @param mixedAbove least strength of the weaker side of MIXED, 0 to 1
 * @param mixedRatio least ratio of the weaker side to the stronger one of MIXED, 0 to 1
 * @param titleShare how much of a vote of the title counts, 0 to 1: it is short of words and the
 *     body says the same again
 * @param calibration from strength to probability
 */
public record JoinSettings(
    double leastConfidence,
    double share,
    double mixedAbove,
    double mixedRatio,
    double titleShare,
    Calibration calibration) {
  /** Refuses figures outside 0 to 1. */
  public JoinSettings {
    for (double figure :
        new double[] {leastConfidence, share, mixedAbove, mixedRatio, titleShare}) {
      if (!(figure >= 0 && figure <= 1)) {
        throw new IllegalArgumentException("join setting " + figure + " is outside 0 to 1");
      }
    }
  }

  /** How much of a vote counts that stands in this field, 0 to 1. */
  public double weight(Field field) {
    return field == Field.TITLE ? titleShare : 1;
  }

  /** The same with another least confidence. */
  public JoinSettings withLeastConfidence(double other) {
    return new JoinSettings(other, share, mixedAbove, mixedRatio, titleShare, calibration);
  }
}
