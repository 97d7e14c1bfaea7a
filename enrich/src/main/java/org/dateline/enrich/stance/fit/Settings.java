package org.dateline.enrich.stance.fit;

import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.stance.Blend;
import org.dateline.enrich.stance.PairScore;
import org.dateline.enrich.stance.join.ArticleJoin;
import org.dateline.enrich.stance.join.Calibration;
import org.dateline.enrich.stance.join.JoinSettings;
import org.dateline.enrich.stance.join.Verdict;
import org.dateline.enrich.text.Field;
import org.jspecify.annotations.Nullable;

/**
 * Everything between the witnesses and the stances that are given; the arithmetic is the tagger's.
 *
 * @param blend how the witnesses of a sentence are weighed
 * @param join how sentences are joined and what is given
 */
record Settings(Blend blend, JoinSettings join) {
  /** What these settings give on the articles, beside what is right. */
  Tally tally(List<WitnessedArticle> articles) {
    ArticleJoin joining = new ArticleJoin(join);
    Tally all = Tally.NONE;
    for (WitnessedArticle article : articles) {
      Triples given = new Triples();
      for (PairWitnesses pair : article.pairs()) {
        Verdict verdict = verdict(joining, pair);
        if (verdict != null) {
          given.add(pair.pair().holder(), pair.pair().target(), verdict.polarity());
        }
      }
      all = all.plus(Triples.tally(article.gold(), given));
    }
    return all;
  }

  /** The strength of each stance that is given, and whether it is right. */
  List<Judged> judged(List<WitnessedArticle> articles) {
    ArticleJoin joining = new ArticleJoin(join);
    List<Judged> all = new ArrayList<>();
    for (WitnessedArticle article : articles) {
      for (PairWitnesses pair : article.pairs()) {
        Verdict verdict = verdict(joining, pair);
        if (verdict != null) {
          boolean right = article.gold().agrees(pair.pair(), verdict.polarity());
          all.add(new Judged(verdict.strength(), right));
        }
      }
    }
    return all;
  }

  /** The same with another curve; what is given stays what it is. */
  Settings calibrated(Calibration other) {
    return new Settings(
        blend,
        new JoinSettings(
            other.probability(cut()),
            join.share(),
            join.mixedAbove(),
            join.mixedRatio(),
            join.titleShare(),
            other));
  }

  /** The least strength that is given, 0 to 1: where the curve reaches the least confidence. */
  double cut() {
    return join.calibration().strength(join.leastConfidence());
  }

  private @Nullable Verdict verdict(ArticleJoin joining, PairWitnesses pair) {
    List<PairScore> scores = new ArrayList<>(pair.heard().size());
    boolean told = false;
    for (Heard heard : pair.heard()) {
      PairScore score = blend.score(heard.witnesses());
      told |= heard.field() == Field.BODY && !score.equals(PairScore.NONE);
      scores.add(score.times(join.weight(heard.field())));
    }
    return told ? joining.verdict(scores) : null;
  }

  /** A stance that is given. */
  record Judged(double strength, boolean right) {}
}
