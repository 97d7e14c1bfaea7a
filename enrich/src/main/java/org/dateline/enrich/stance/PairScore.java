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
}
