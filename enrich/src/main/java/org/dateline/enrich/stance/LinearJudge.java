package org.dateline.enrich.stance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.enrich.stance.join.Vote;
import org.dateline.enrich.stance.linear.LinearModel;
import org.dateline.enrich.stance.rule.Claim;
import org.dateline.enrich.text.Article;
import org.jspecify.annotations.Nullable;

/**
 * Judges by the linear model, which knows what the rules claim; the strongest claim of the same
 * sign gives act, words and name.
 */
public final class LinearJudge implements PairJudge {
  private static final double LEAST = 0.08;

  /** How much a claim counts beside the model. */
  private static final double RULE_SHARE = 0.7;

  /** What is left of the model's part where the rules know the words to be denied. */
  private static final double DENIED = 0.2;

  /** What is left of it where they claim something of other pairs of the sentence alone. */
  private static final double UNCLAIMED = 0.5;

  /** What is left of it where what they claim is the other way round, or of the other sign. */
  private static final double REVERSED = 0.25;

  private final LinearModel model;

  /** A judge that goes by this model. */
  public LinearJudge(LinearModel model) {
    this.model = model;
  }

  @Override
  public Map<Pair, Vote> votes(Article article, SentenceReading reading) {
    return reading.candidates().pairs().isEmpty()
        ? Map.of()
        : votes(article, reading, model.score(reading));
  }

  /** The same with the model's scores of the reading's pairs at hand. */
  Map<Pair, Vote> votes(Article article, SentenceReading reading, List<PairScore> scores) {
    Map<Pair, Vote> votes = new LinkedHashMap<>();
    List<Pair> pairs = reading.candidates().pairs();
    for (int i = 0; i < pairs.size(); i++) {
      PairScore score = joined(scores.get(i), reading.claims(), pairs.get(i));
      if (Math.max(score.support(), score.oppose()) >= LEAST) {
        votes.put(pairs.get(i), vote(article, reading, pairs.get(i), score));
      }
    }
    return votes;
  }

  /** Noisy-or of the model and the strongest claim of each side. */
  private static PairScore joined(PairScore score, List<Claim> claims, Pair pair) {
    if (claims.isEmpty()) {
      return score;
    }
    Claim support = RuleJudge.strongest(claims, pair, false);
    Claim oppose = RuleJudge.strongest(claims, pair, true);
    double trust = trust(claims, pair);
    return new PairScore(
        side(score.support() * trust, support, oppose),
        side(score.oppose() * trust, oppose, support));
  }

  private static double side(double model, @Nullable Claim same, @Nullable Claim other) {
    boolean contradicted = same == null && other != null && Math.abs(other.weight()) >= 2;
    return 1
        - (1 - (contradicted ? REVERSED : 1) * model) * (1 - RULE_SHARE * RuleJudge.strength(same));
  }

  /** How far the model is believed beside what the rules know of the sentence. */
  private static double trust(List<Claim> claims, Pair pair) {
    double most = 0;
    boolean known = false;
    boolean reversed = false;
    for (Claim claim : claims) {
      if (claim.pair().equals(pair)) {
        known = true;
        most = Math.max(most, Math.abs(claim.weight()));
      }
      reversed |= claim.pair().equals(pair.reversed()) && Math.abs(claim.weight()) >= 2;
    }
    return known ? (most < 1 ? DENIED : 1) : reversed ? REVERSED : UNCLAIMED;
  }

  private Vote vote(Article article, SentenceReading reading, Pair pair, PairScore score) {
    Claim claim = RuleJudge.strongest(reading.claims(), pair, score.oppose() > score.support());
    return claim == null
        ? Votes.of(article, reading, pair, score, model.name())
        : Votes.of(article, reading, claim, score);
  }
}
