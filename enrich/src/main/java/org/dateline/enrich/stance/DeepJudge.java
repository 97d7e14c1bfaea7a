package org.dateline.enrich.stance;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.enrich.stance.Party.Binding;
import org.dateline.enrich.stance.join.Vote;
import org.dateline.enrich.text.Article;
import org.jspecify.annotations.Nullable;

/**
 * Hears the deep tier beside a fast judge, on sentences that name two countries or that the fast
 * judge says something of. A side's score is the mean of both; act, kind and attribution are the
 * fast judge's where both see the same side.
 */
public final class DeepJudge implements PairJudge {
  /** Below this a score says nothing. */
  private static final double LEAST = 0.04;

  private final PairJudge fast;
  private final PairModel deep;

  /** A judge that hears both. */
  public DeepJudge(PairJudge fast, PairModel deep) {
    this.fast = fast;
    this.deep = deep;
  }

  @Override
  public Map<Pair, Vote> votes(Article article, SentenceReading reading) {
    Map<Pair, Vote> quick = fast.votes(article, reading);
    if (quick.isEmpty() && !namesTwo(reading.candidates())) {
      return quick;
    }
    Map<Pair, PairScore> read = read(reading.candidates());
    Set<Pair> pairs = new LinkedHashSet<>(read.keySet());
    pairs.addAll(quick.keySet());
    Map<Pair, Vote> votes = new LinkedHashMap<>();
    for (Pair pair : pairs) {
      Vote vote = quick.get(pair);
      PairScore score = score(vote, read.getOrDefault(pair, PairScore.NONE));
      if (Math.max(score.support(), score.oppose()) >= LEAST) {
        votes.put(pair, joined(article, reading, pair, score, vote));
      }
    }
    return votes;
  }

  private static boolean namesTwo(PairSentence sentence) {
    return sentence.parties().stream()
            .filter(p -> p.binding() == Binding.NAMED)
            .map(Party::code)
            .distinct()
            .limit(2)
            .count()
        == 2;
  }

  private Map<Pair, PairScore> read(PairSentence sentence) {
    List<PairScore> scores = deep.score(sentence);
    Map<Pair, PairScore> read = new LinkedHashMap<>();
    for (int i = 0; i < scores.size(); i++) {
      read.put(sentence.pairs().get(i), scores.get(i));
    }
    return read;
  }

  private static PairScore score(@Nullable Vote vote, PairScore read) {
    PairScore quick = vote == null ? PairScore.NONE : vote.score();
    return new PairScore(
        (read.support() + quick.support()) / 2, (read.oppose() + quick.oppose()) / 2);
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
