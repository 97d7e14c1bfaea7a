package org.dateline.enrich.stance;

import java.util.List;
import org.dateline.enrich.stance.Party.Binding;

/**
 * One sentence as a {@link PairModel} reads it.
 *
 * @param text the sentence
 * @param before the sentence before it, empty where there is none
 * @param title the article's title, empty where there is none
 * @param parties countries that the sentence names, refers to or implies, by offset, implied ones
 *     last
 * @param pairs the candidates, each of two parties' codes
 */
public record PairSentence(
    String text, String before, String title, List<Party> parties, List<Pair> pairs) {
  /** Copies both lists. */
  public PairSentence {
    parties = List.copyOf(parties);
    pairs = List.copyOf(pairs);
  }

  /** Whether two countries are named, and not merely referred to. */
  public boolean namesTwo() {
    return parties.stream()
            .filter(party -> party.binding() == Binding.NAMED)
            .map(Party::code)
            .distinct()
            .limit(2)
            .count()
        == 2;
  }
}
