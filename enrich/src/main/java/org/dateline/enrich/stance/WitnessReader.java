package org.dateline.enrich.stance;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dateline.enrich.stance.Party.Binding;
import org.dateline.enrich.stance.linear.LinearModel;
import org.dateline.enrich.stance.rule.Claim;
import org.dateline.enrich.text.Article;

/**
 * Asks the encoder, the linear model and the rules what a sentence says of its pairs; nothing is
 * weighed yet. Thread-safe.
 */
public final class WitnessReader {
  private static final Set<String> FORUMS = Set.of("UN", "NATO");

  private final LinearModel linear;
  private final PairModel encoder;

  /** A reader that asks these models. */
  public WitnessReader(LinearModel linear, PairModel encoder) {
    this.linear = linear;
    this.encoder = encoder;
  }

  /** What found a stance that no rule claims: the encoder's name. */
  String name() {
    return encoder.name();
  }

  /**
   * What is said of each pair that {@link Reach} gives, in their order. The linear model judges the
   * candidates alone; the encoder reads where two countries are named: elsewhere it was measured to
   * cost nothing but time.
   */
  public Map<Pair, Witnesses> witnesses(Article article, SentenceReading reading) {
    PairSentence reach = Reach.of(article, reading);
    if (reach.pairs().isEmpty()) {
      return Map.of();
    }
    Map<Pair, PairScore> learnt =
        byPair(
            reading.candidates(),
            reading.candidates().pairs().isEmpty() ? List.of() : linear.score(reading));
    Map<Pair, PairScore> read = reach.namesTwo() ? byPair(reach, encoder.score(reach)) : Map.of();
    Map<String, Binding> bound = clearest(reach);
    List<Claim> claims = reading.claims();
    Map<Pair, Witnesses> all = new LinkedHashMap<>();
    for (Pair pair : reach.pairs()) {
      all.put(
          pair,
          new Witnesses(
              read.getOrDefault(pair, PairScore.NONE),
              learnt.getOrDefault(pair, PairScore.NONE),
              claimed(claims, pair),
              RuleJudge.hedges(claims, pair),
              TakenBack.of(claims, pair),
              !claims.isEmpty() && RuleJudge.silent(claims, pair),
              FORUMS.contains(pair.holder()) || FORUMS.contains(pair.target()),
              Objects.requireNonNull(bound.get(pair.holder())),
              Objects.requireNonNull(bound.get(pair.target()))));
    }
    return all;
  }

  private static Map<Pair, PairScore> byPair(PairSentence sentence, List<PairScore> scores) {
    Map<Pair, PairScore> by = new HashMap<>();
    for (int i = 0; i < scores.size(); i++) {
      by.put(sentence.pairs().get(i), scores.get(i));
    }
    return by;
  }

  private static PairScore claimed(List<Claim> claims, Pair pair) {
    return new PairScore(
        RuleJudge.strength(RuleJudge.strongest(claims, pair, false)),
        RuleJudge.strength(RuleJudge.strongest(claims, pair, true)));
  }

  private static Map<String, Binding> clearest(PairSentence sentence) {
    Map<String, Binding> clearest = new LinkedHashMap<>();
    for (Party party : sentence.parties()) {
      clearest.merge(party.code(), party.binding(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
    return clearest;
  }
}
