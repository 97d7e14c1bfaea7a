package org.dateline.enrich.stance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.enrich.stance.join.Vote;
import org.dateline.enrich.stance.rule.Claim;
import org.dateline.enrich.text.Article;
import org.jspecify.annotations.Nullable;

/** Judges by the rules alone: the strongest claim of each side. */
public final class RuleJudge implements PairJudge {
  private static final double STEEPNESS = 0.35;

  @Override
  public Map<Pair, Vote> votes(Article article, SentenceReading reading) {
    Map<Pair, Vote> votes = new LinkedHashMap<>();
    for (Claim claim : reading.claims()) {
      if (claim.weight() != 0) {
        votes.merge(claim.pair(), vote(article, reading, claim), RuleJudge::stronger);
      }
    }
    return votes;
  }

  /** Strength of a claim between 0 and 1; 0 without a claim. */
  static double strength(@Nullable Claim claim) {
    return claim == null ? 0 : 1 - Math.exp(-STEEPNESS * Math.abs(claim.weight()));
  }

  /** The strongest claim on one side of the pair. */
  static @Nullable Claim strongest(List<Claim> claims, Pair pair, boolean opposes) {
    Claim best = null;
    for (Claim claim : claims) {
      boolean fits =
          (opposes ? claim.weight() < 0 : claim.weight() > 0) && claim.pair().equals(pair);
      if (fits && (best == null || Math.abs(claim.weight()) > Math.abs(best.weight()))) {
        best = claim;
      }
    }
    return best;
  }

  /** Whether nothing at all is claimed of the pair. */
  static boolean silent(List<Claim> claims, Pair pair) {
    return claims.stream().noneMatch(claim -> claim.pair().equals(pair));
  }

  /** Whether all that is claimed of the pair is denied, doubted or bygone. */
  static boolean hedges(List<Claim> claims, Pair pair) {
    boolean any = false;
    for (Claim claim : claims) {
      if (claim.pair().equals(pair)) {
        if (Math.abs(claim.weight()) >= 1) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  private static Vote vote(Article article, SentenceReading reading, Claim claim) {
    double strength = strength(claim);
    PairScore score = claim.weight() > 0 ? new PairScore(strength, 0) : new PairScore(0, strength);
    return Votes.of(article, reading, claim, score);
  }

  private static Vote stronger(Vote a, Vote b) {
    double support = Math.max(a.score().support(), b.score().support());
    double oppose = Math.max(a.score().oppose(), b.score().oppose());
    double strongA = Math.max(a.score().support(), a.score().oppose());
    double strongB = Math.max(b.score().support(), b.score().oppose());
    Vote best = strongB > strongA ? b : a;
    return new Vote(
        new PairScore(support, oppose),
        best.kind(),
        best.act(),
        best.attribution(),
        best.evidence());
  }
}
