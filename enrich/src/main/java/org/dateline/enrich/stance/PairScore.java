package org.dateline.enrich.stance;

/**
 * What a model makes of one ordered pair; what is left to 1 is "no stance".
 *
 * @param support probability of a favourable attitude or act, 0 to 1
 * @param oppose probability of an unfavourable one, 0 to 1
 */
public record PairScore(double support, double oppose) {
  /** Nothing found. */
  public static final PairScore NONE = new PairScore(0, 0);

  /** Both sides scaled by {@code share}. */
  public PairScore times(double share) {
    return new PairScore(support * share, oppose * share);
  }

  /** The higher of the two sides. */
  public double strength() {
    return Math.max(support, oppose);
  }
}
