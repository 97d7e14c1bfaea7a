package org.dateline.enrich.stance;

import java.util.List;
import org.dateline.enrich.stance.rule.Claim;

/**
 * What the holder of a pair takes back, as far as the rules know. Models tend to see what is taken
 * back rather than that it is.
 */
public enum TakenBack {
  NOTHING,
  /** What was against the target: "lifted its sanctions". */
  MEASURE,
  /** What was for it: "ended its support". */
  FAVOUR;

  /** What the claims say of the pair. */
  static TakenBack of(List<Claim> claims, Pair pair) {
    for (Claim claim : claims) {
      if (claim.pair().equals(pair)) {
        if (claim.weight() >= 1 && claim.act().equals("YIELD")) {
          return MEASURE;
        }
        if (claim.weight() <= -1 && claim.rule().equals(Claim.ENDED)) {
          return FAVOUR;
        }
      }
    }
    return NOTHING;
  }
}
