package org.dateline.enrich.stance.fit;

import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.stance.Pair;
import org.dateline.enrich.stance.PairScore;
import org.dateline.enrich.stance.Party.Binding;
import org.dateline.enrich.stance.Stance.Polarity;
import org.dateline.enrich.stance.TakenBack;
import org.dateline.enrich.stance.Witnesses;
import org.dateline.enrich.text.Field;

/** Labelled sets in which one witness is right and another one wrong. */
final class FitSets {
  static final Pair PAIR = new Pair("PK", "US");

  private static final double SURE = 0.9;

  private FitSets() {}

  /** Articles with a stance that the encoder knows; the rules claim the other one, and more. */
  static FitSet knownByTheEncoder(int articles) {
    List<WitnessedArticle> all = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      Triples gold = new Triples();
      gold.add(PAIR.holder(), PAIR.target(), Polarity.OPPOSE);
      all.add(
          new WitnessedArticle(
              "article" + i,
              gold,
              List.of(
                  pair(PAIR, new PairScore(0, SURE), new PairScore(SURE, 0)),
                  pair(PAIR.reversed(), PairScore.NONE, new PairScore(SURE, 0)))));
    }
    return new FitSet("made/up", 1, all);
  }

  static PairWitnesses pair(Pair pair, PairScore encoder, PairScore rules) {
    Witnesses witnesses =
        new Witnesses(
            encoder,
            PairScore.NONE,
            rules,
            false,
            TakenBack.NOTHING,
            false,
            false,
            Binding.NAMED,
            Binding.NAMED);
    return new PairWitnesses(pair, List.of(new Heard(Field.BODY, witnesses)));
  }
}
