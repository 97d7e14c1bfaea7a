package org.dateline.enrich.stance.fit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dateline.enrich.stance.Pair;
import org.dateline.enrich.stance.Stance.Polarity;
import org.jspecify.annotations.Nullable;

/**
 * The stances of one article as they are scored: former states count as their successors, both
 * polarities of a pair are MIXED, and the voice of the article (AUTHOR) is left out.
 */
final class Triples {
  private static final String AUTHOR = "AUTHOR";

  private static final Map<String, String> SUCCESSORS =
      Map.of(
          "SU", "RU", "DD", "DE", "YU", "RS", "CS", "CZ", "YD", "YE", "ZR", "CD", "BU", "MM", "TP",
          "TL");

  private final Map<Pair, Polarity> polarities = new LinkedHashMap<>();

  /** Adds one stance; one of a country toward itself, or of the author, is no triple. */
  void add(String holder, String target, Polarity polarity) {
    String from = successor(holder);
    String to = successor(target);
    if (!from.equals(to) && !from.equals(AUTHOR)) {
      polarities.merge(new Pair(from, to), polarity, (a, b) -> a == b ? a : Polarity.MIXED);
    }
  }

  /** Whether there is a stance of the pair that this polarity agrees with; MIXED does with each. */
  boolean agrees(Pair pair, Polarity polarity) {
    String from = successor(pair.holder());
    String to = successor(pair.target());
    return !from.equals(to) && agree(polarities.get(new Pair(from, to)), polarity);
  }

  private static boolean agree(@Nullable Polarity own, Polarity polarity) {
    return own != null && (own == polarity || own == Polarity.MIXED || polarity == Polarity.MIXED);
  }

  private static String successor(String code) {
    return SUCCESSORS.getOrDefault(code, code);
  }

  /** Counts what is given beside what is right. */
  static Tally tally(Triples gold, Triples given) {
    int right = 0;
    int mixed = 0;
    for (Map.Entry<Pair, Polarity> stance : given.polarities.entrySet()) {
      right += agree(gold.polarities.get(stance.getKey()), stance.getValue()) ? 1 : 0;
      mixed += stance.getValue() == Polarity.MIXED ? 1 : 0;
    }
    return new Tally(right, given.polarities.size(), gold.polarities.size(), mixed);
  }
}
