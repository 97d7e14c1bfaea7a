package org.dateline.enrich.stance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dateline.enrich.stance.Party.Binding;
import org.dateline.enrich.stance.linear.LinearModel;
import org.dateline.enrich.stance.rule.Claim;

/**
 * Asks the encoder, the linear model and the rules what a sentence says of its pairs; nothing is
 * weighed yet. Thread-safe.
 */
public final class WitnessReader {
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

  /** One entry for each pair of the reading, in their order. */
  public List<Witnesses> witnesses(SentenceReading reading) {
    List<Pair> pairs = reading.candidates().pairs();
    if (pairs.isEmpty()) {
      return List.of();
    }
    List<PairScore> learnt = linear.score(reading);
    List<PairScore> read = read(reading.candidates());
    Map<String, Binding> bound = clearest(reading.candidates());
    List<Claim> claims = reading.claims();
    List<Witnesses> all = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.get(i);
      all.add(
          new Witnesses(
              read.get(i),
              learnt.get(i),
              claimed(claims, pair),
              RuleJudge.hedges(claims, pair),
              !claims.isEmpty() && RuleJudge.silent(claims, pair),
              Objects.requireNonNull(bound.get(pair.holder())),
              Objects.requireNonNull(bound.get(pair.target()))));
    }
    return all;
  }

  /** Nothing where fewer than two countries are named: measured, that costs nothing but time. */
  private List<PairScore> read(PairSentence sentence) {
    return namesTwo(sentence)
        ? encoder.score(sentence)
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
