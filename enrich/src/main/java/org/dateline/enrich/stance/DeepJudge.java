package org.dateline.enrich.stance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dateline.enrich.stance.join.Vote;
import org.dateline.enrich.stance.linear.LinearModel;
import org.dateline.enrich.text.Article;
import org.jspecify.annotations.Nullable;

/**
 * Hears the deep tier beside the linear model and the rules, on sentences that name two countries.
 * Act, kind and attribution are the fast judge's where both see the same side.
 */
public final class DeepJudge implements PairJudge {
  private final WitnessReader witnesses;
  private final LinearJudge fast;
  private final Blend blend;

  /** A judge that hears them all. */
  public DeepJudge(LinearModel linear, PairModel deep, Blend blend) {
    this.witnesses = new WitnessReader(linear, deep);
    this.fast = new LinearJudge(linear);
    this.blend = blend;
  }

  @Override
  public Map<Pair, Vote> votes(Article article, SentenceReading reading) {
    Map<Pair, Witnesses> heard = witnesses.witnesses(article, reading);
    List<PairScore> learnt = new ArrayList<>();
    for (Pair pair : reading.candidates().pairs()) {
      learnt.add(Objects.requireNonNull(heard.get(pair)).linear());
    }
    Map<Pair, Vote> quick = fast.votes(article, reading, learnt);
    Map<Pair, Vote> votes = new LinkedHashMap<>();
    heard.forEach(
        (pair, said) -> {
          PairScore score = blend.score(said);
          if (!score.equals(PairScore.NONE)) {
            votes.put(pair, joined(article, reading, pair, score, quick.get(pair)));
          }
        });
    return votes;
  }

  private Vote joined(
      Article article, SentenceReading reading, Pair pair, PairScore score, @Nullable Vote vote) {
    boolean opposes = score.oppose() > score.support();
    if (vote == null || vote.score().oppose() > vote.score().support() != opposes) {
      return Votes.of(article, reading, pair, score, witnesses.name());
    }
    return new Vote(score, vote.kind(), vote.act(), vote.attribution(), vote.evidence());
  }
}
