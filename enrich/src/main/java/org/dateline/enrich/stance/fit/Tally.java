package org.dateline.enrich.stance.fit;

/**
 * Triples counted over articles.
 *
 * @param right given and in the gold, with a polarity that agrees
 * @param given all that is given
 * @param gold all that is in the gold
 * @param mixed those given as MIXED
 */
record Tally(int right, int given, int gold, int mixed) {
  static final Tally NONE = new Tally(0, 0, 0, 0);

  Tally plus(Tally other) {
    return new Tally(
        right + other.right, given + other.given, gold + other.gold, mixed + other.mixed);
  }

  double precision() {
    return share(right, given);
  }

  double recall() {
    return share(right, gold);
  }

  /** Harmonic mean of both, micro-averaged. */
  double f1() {
    return share(2 * right, given + gold);
  }

  /** Share of MIXED among what is given. */
  double mixedShare() {
    return share(mixed, given);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
