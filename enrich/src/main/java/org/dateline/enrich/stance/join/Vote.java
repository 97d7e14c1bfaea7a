package org.dateline.enrich.stance.join;

import org.dateline.enrich.stance.PairScore;
import org.dateline.enrich.stance.Stance.Attribution;
import org.dateline.enrich.stance.Stance.Evidence;
import org.dateline.enrich.stance.Stance.HolderKind;
import org.jspecify.annotations.Nullable;

/**
 * What one sentence says of one pair.
 *
 * @param score how likely it is a stance for or against
 * @param kind who holds it
 * @param act PLOVER event type, null where no rule found it
 * @param attribution on whose word
 * @param evidence the words
 */
public record Vote(
    PairScore score,
    HolderKind kind,
    @Nullable String act,
    Attribution attribution,
    Evidence evidence) {
  /** The same vote with its score scaled by {@code share}. */
  public Vote weighing(double share) {
    return new Vote(score.times(share), kind, act, attribution, evidence);
  }

  double strength() {
    return score.strength();
  }

  boolean opposes() {
    return score.oppose() > score.support();
  }
}
