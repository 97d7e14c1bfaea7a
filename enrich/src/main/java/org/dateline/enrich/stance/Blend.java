package org.dateline.enrich.stance;

import java.util.function.ToDoubleFunction;
import org.dateline.enrich.stance.Party.Binding;

/**
 * How much of a side's strength each witness can give: the models' probabilities are summed by
 * their shares, and a rule's claim is added to that as a noisy-or. A pair whose side the sentence
 * does not name counts for less.
 *
 * @param deep share of the encoder, 0 to 1
 * @param linear share of the linear model, 0 to 1; with {@code deep} at most 1
 * @param rules share of the strongest claim, 0 to 1
 * @param hedged what is left of the models' part where the rules know the words to be denied,
 *     doubted or bygone, and of one side where they know it to be taken back, 0 to 1
 * @param unclaimed what is left of the strength where the rules claim something of other pairs of
 *     the sentence and nothing of this one, 0 to 1
 * @param anaphor what is left of the strength where a side is a word that points back, 0 to 1
 * @param implied what is left of it where a side is not in the sentence at all, 0 to 1
 * @param unseen what is left of a claim where the encoder read the pair and sees none of that side,
 *     0 to 1: a rule that is alone with what it sees is mostly wrong
 * @param forum what is left of it where a side is the United Nations or NATO, in whose halls and
 *     names others act, 0 to 1
 */
public record Blend(
    double deep,
    double linear,
    double rules,
    double hedged,
    double unclaimed,
    double anaphor,
    double implied,
    double unseen,
    double forum) {
  /**
   * Chosen by random search on sentences and articles kept for development, each half of them
   * judged with what the other half chose: {@link org.dateline.enrich.stance.fit.BlendFitting}.
   */
  public static final Blend MEASURED = new Blend(0.55, 0.1, 0.6, 0.15, 0.7, 0.45, 0.9, 0.3, 0.75);

  /** Below this a score says nothing. */
  private static final double LEAST = 0.04;

  /** Below this the encoder sees none of a side. */
  private static final double SEES = 0.05;

  /** From here on it sees a measure against the target. */
  private static final double MEASURE = 0.3;

  /** Refuses figures outside 0 to 1. */
  public Blend {
    for (double figure :
        new double[] {
          deep, linear, rules, hedged, unclaimed, anaphor, implied, unseen, forum, deep + linear
        }) {
      if (!(figure >= 0 && figure <= 1)) {
        throw new IllegalArgumentException("blend of " + figure + " is outside 0 to 1");
      }
    }
  }

  /** What the witnesses say together, {@link PairScore#NONE} where that is next to nothing. */
  public PairScore score(Witnesses heard) {
    double share =
        left(heard.holder())
            * left(heard.target())
            * (heard.unclaimed() ? unclaimed : 1)
            * (heard.forum() ? forum : 1);
    PairScore score =
        new PairScore(
            share
                * side(
                    heard.encoder().support(),
                    heard.linear().support(),
                    heard.rules().support()
                        * (seesMeasure(heard) ? 1 : stands(heard, PairScore::support)),
                    heard.hedged() || heard.takenBack() == TakenBack.FAVOUR),
            share
                * side(
                    heard.encoder().oppose(),
                    heard.linear().oppose(),
                    heard.rules().oppose() * stands(heard, PairScore::oppose),
                    heard.hedged() || heard.takenBack() == TakenBack.MEASURE));
    return score.strength() >= LEAST ? score : PairScore.NONE;
  }

  /** How much of a claim of one side the encoder lets stand. */
  private double stands(Witnesses heard, ToDoubleFunction<PairScore> side) {
    boolean silent =
        !heard.encoder().equals(PairScore.NONE) && side.applyAsDouble(heard.encoder()) < SEES;
    return silent ? unseen : 1;
  }

  /** "Lifted its sanctions": the encoder sees the sanctions, which the rules know to be lifted. */
  private static boolean seesMeasure(Witnesses heard) {
    return heard.takenBack() == TakenBack.MEASURE && heard.encoder().oppose() >= MEASURE;
  }

  /**
   * Strength of one side of a pair, by the witnesses' own strengths.
   *
   * @param hedges whether the rules know the words to be denied, doubted or bygone
   */
  double side(double encoder, double model, double claim, boolean hedges) {
    double models = (hedges ? hedged : 1) * (deep * encoder + linear * model);
    return 1 - (1 - models) * (1 - rules * claim);
  }

  /** What is left of the strength of a pair with a side that is bound so. */
  double left(Binding binding) {
    return switch (binding) {
      case NAMED -> 1;
      case ANAPHOR -> anaphor;
      case BEFORE, TITLE, SALIENT, HOME -> implied;
    };
  }
}
