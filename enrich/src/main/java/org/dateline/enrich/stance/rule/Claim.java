package org.dateline.enrich.stance.rule;

import org.dateline.enrich.stance.Pair;

/**
 * What a rule reads off a sentence.
 *
 * @param pair holder and target
 * @param weight strength and sign, some -3 to 3; near 0 where the words are hedged
 * @param act PLOVER event type
 * @param rule name of the rule
 * @param from first token of the words that carry it
 * @param to token after the last one
 */
public record Claim(Pair pair, double weight, String act, String rule, int from, int to) {
  /** Name of the rule by which a noun comes to its end, which turns its sign: "ended support". */
  public static final String ENDED = "noun-ended";

  /** The same claim at another weight. */
  Claim weighing(double other) {
    return new Claim(pair, other, act, rule, from, to);
  }
}
