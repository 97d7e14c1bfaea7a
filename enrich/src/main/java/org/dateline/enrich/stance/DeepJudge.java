package org.dateline.enrich.stance;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.enrich.stance.Party.Binding;
import org.dateline.enrich.stance.join.Vote;
import org.dateline.enrich.stance.linear.LinearModel;
import org.dateline.enrich.text.Article;
import org.jspecify.annotations.Nullable;

/**
 * Hears the deep tier beside the linear model and the rules, on sentences that name two countries.
 * Act, kind and attribution are the fast judge's where both see the same side.
 */
public final class DeepJudge implements PairJudge {
  /** Below this a score says nothing. */
  private static final double LEAST = 0.04;

  private final LinearModel linear;
  private final LinearJudge fast;
  private final PairModel deep;
  private final Blend blend;

  /** A judge that hears them all. */
  public DeepJudge(LinearModel linear, PairModel deep, Blend blend) {
    this.linear = linear;
    this.fast = new LinearJudge(linear);
    this.deep = deep;
    this.blend = blend;
  }

  @Override
  public Map<Pair, Vote> votes(Article article, SentenceReading reading) {
    List<Pair> pairs = reading.candidates().pairs();
    if (pairs.isEmpty()) {
      return Map.of();
    }
    List<PairScore> learnt = linear.score(reading);
    Map<Pair, Vote> quick = fast.votes(article, reading, learnt);
    List<PairScore> read = read(reading.candidates());
    Map<String, Double> left = left(reading.candidates());
    boolean elsewhere = !reading.claims().isEmpty();
    Map<Pair, Vote> votes = new LinkedHashMap<>();
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.get(i);
      double share =
          left.get(pair.holder())
              * left.get(pair.target())
              * (elsewhere && RuleJudge.silent(reading.claims(), pair) ? blend.unclaimed() : 1);
      PairScore score =
          new PairScore(
              share * side(reading, pair, false, read.get(i).support(), learnt.get(i).support()),
              share * side(reading, pair, true, read.get(i).oppose(), learnt.get(i).oppose()));
      if (Math.max(score.support(), score.oppose()) >= LEAST) {
        votes.put(pair, joined(article, reading, pair, score, quick.get(pair)));
      }
    }
    return votes;
  }

  /** Nothing where fewer than two countries are named: measured, that costs nothing but time. */
  private List<PairScore> read(PairSentence sentence) {
    return namesTwo(sentence)
        ? deep.score(sentence)
        : Collections.nCopies(sentence.pairs().size(), PairScore.NONE);
  }

  private static boolean namesTwo(PairSentence sentence) {
    Set<String> named = new HashSet<>();
    for (Party party : sentence.parties()) {
      if (party.binding() == Binding.NAMED) {
        named.add(party.code());
      }
    }
    return named.size() >= 2;
  }

  private double side(
      SentenceReading reading, Pair pair, boolean opposes, double encoder, double model) {
    double claim = RuleJudge.strength(RuleJudge.strongest(reading.claims(), pair, opposes));
    return blend.side(encoder, model, claim, RuleJudge.hedges(reading.claims(), pair));
  }

  /** For each country, what its clearest binding leaves. */
  private Map<String, Double> left(PairSentence sentence) {
    Map<String, Double> left = new LinkedHashMap<>();
    for (Party party : sentence.parties()) {
      left.merge(party.code(), blend.left(party.binding()), Math::max);
    }
    return left;
  }

  private Vote joined(
      Article article, SentenceReading reading, Pair pair, PairScore score, @Nullable Vote vote) {
    boolean opposes = score.oppose() > score.support();
    if (vote == null || vote.score().oppose() > vote.score().support() != opposes) {
      return Votes.of(article, reading, pair, score, deep.name());
    }
    return new Vote(score, vote.kind(), vote.act(), vote.attribution(), vote.evidence());
  }
}
