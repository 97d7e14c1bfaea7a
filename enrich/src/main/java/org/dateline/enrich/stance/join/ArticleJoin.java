package org.dateline.enrich.stance.join;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dateline.enrich.stance.Pair;
import org.dateline.enrich.stance.PairScore;
import org.dateline.enrich.stance.Stance;
import org.dateline.enrich.stance.Stance.Evidence;
import org.dateline.enrich.stance.Stance.Polarity;
import org.jspecify.annotations.Nullable;

/**
 * Joins the votes of an article's sentences into one stance a pair: each side is the noisy-or of
 * its votes, the stronger side gives the polarity, and the pair is MIXED where both are strong and
 * about equal.
 */
public final class ArticleJoin {
  private static final int MOST_EVIDENCE = 5;

  private final JoinSettings settings;

  /** A join with its thresholds. */
  public ArticleJoin(JoinSettings settings) {
    this.settings = settings;
  }

  /** The stances that are certain enough, by falling confidence. */
  public List<Stance> stances(Map<Pair, List<Vote>> votes) {
    List<Stance> stances = new ArrayList<>();
    Map<Pair, List<Vote>> ordered = new LinkedHashMap<>(votes);
    ordered.forEach(
        (pair, all) -> {
          Stance stance = stance(pair, all);
          if (stance != null) {
            stances.add(stance);
          }
        });
    stances.sort(
        Comparator.comparingDouble(Stance::confidence)
            .reversed()
            .thenComparing(Stance::holder)
            .thenComparing(Stance::target));
    return stances;
  }

  /** What the scores of an article's sentences come to, null where that is not certain enough. */
  public @Nullable Verdict verdict(List<PairScore> scores) {
    double support = 0;
    double oppose = 0;
    for (PairScore score : scores) {
      support = or(support, score.support() * settings.share());
      oppose = or(oppose, score.oppose() * settings.share());
    }
    for (PairScore score : scores) {
      support = Math.max(support, score.support());
      oppose = Math.max(oppose, score.oppose());
    }
    double strong = Math.max(support, oppose);
    double weak = Math.min(support, oppose);
    boolean mixed = weak >= settings.mixedAbove() && weak >= settings.mixedRatio() * strong;
    double strength = mixed ? weak : strong * (1 - weak / 2);
    double confidence = settings.calibration().probability(strength);
    if (strong == 0 || confidence < settings.leastConfidence()) {
      return null;
    }
    Polarity polarity =
        mixed ? Polarity.MIXED : oppose > support ? Polarity.OPPOSE : Polarity.SUPPORT;
    return new Verdict(polarity, support, oppose, strength, confidence);
  }

  private @Nullable Stance stance(Pair pair, List<Vote> votes) {
    Verdict verdict = verdict(votes.stream().map(Vote::score).toList());
    if (verdict == null) {
      return null;
    }
    List<Vote> shown = shown(votes, verdict.polarity());
    Vote best = shown.get(0);
    return new Stance(
        pair.holder(),
        best.kind(),
        pair.target(),
        verdict.polarity(),
        Math.max(-1, Math.min(1, verdict.support() - verdict.oppose())),
        verdict.confidence(),
        shown.stream().map(Vote::act).filter(Objects::nonNull).findFirst().orElse(null),
        best.attribution(),
        evidence(shown));
  }

  private static List<Vote> shown(List<Vote> votes, Polarity polarity) {
    return votes.stream()
        .filter(v -> polarity == Polarity.MIXED || v.opposes() == (polarity == Polarity.OPPOSE))
        .sorted(Comparator.comparingDouble(Vote::strength).reversed())
        .limit(MOST_EVIDENCE)
        .toList();
  }

  private static List<Evidence> evidence(List<Vote> votes) {
    return votes.stream().map(Vote::evidence).distinct().toList();
  }

  private static double or(double a, double b) {
    return 1 - (1 - a) * (1 - b);
  }
}
