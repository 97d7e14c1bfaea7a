package org.dateline.enrich.stance;

/**
 * An ordered pair of countries.
 *
 * @param holder who may stand for or against
 * @param target whom; never the holder
 */
public record Pair(String holder, String target) {
  /** Refuses a pair of one country with itself. */
  public Pair {
    if (holder.equals(target)) {
      throw new IllegalArgumentException("pair of " + holder + " with itself");
    }
  }

  /** The other direction. */
  public Pair reversed() {
    return new Pair(target, holder);
  }
}
