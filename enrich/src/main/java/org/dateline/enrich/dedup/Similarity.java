package org.dateline.enrich.dedup;

/**
 * How alike two texts are, estimated from their sketches.
 *
 * @param resemblance Jaccard resemblance of the shingle sets, 0 to 1
 * @param containment share of the shingles of the shorter text that are in the other, 0 to 1
 * @param evidence how many shingles of the shorter text the estimate of containment rests on
 */
public record Similarity(double resemblance, double containment, int evidence) {
  /** Two texts that share nothing, or too little to say. */
  public static final Similarity NONE = new Similarity(0, 0, 0);

  /** Two texts that are the same word for word. */
  public static final Similarity SAME = new Similarity(1, 1, Integer.MAX_VALUE);

  /**
   * Compares two sketches. Up to the lesser of their largest hashes both are complete samples, so
   * the shares are counted there; a text with few shingles is known whole. For {@code n} shingles
   * looked at, the standard error is at most {@code 0.5 / sqrt(n)}.
   */
  static Similarity of(Sketch a, Sketch b) {
    return of(a.hashes(), 0, a.size(), a.shingles(), b.hashes(), 0, b.size(), b.shingles());
  }

  /** The same for sketches that lie in larger arrays. */
  static Similarity of(
      int[] a, int fromA, int sizeA, int shinglesA, int[] b, int fromB, int sizeB, int shinglesB) {
    int both = 0;
    int i = 0;
    int j = 0;
    while (i < sizeA && j < sizeB) {
      int order = Integer.compareUnsigned(a[fromA + i], b[fromB + j]);
      if (order == 0) {
        both++;
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    // Of a sketch that holds the whole text, what is left over counts as well.
    if (sizeB == shinglesB) {
      i = sizeA;
    }
    if (sizeA == shinglesA) {
      j = sizeB;
    }
    int union = i + j - both;
    int shorter = shinglesA == shinglesB ? Math.min(i, j) : shinglesA < shinglesB ? i : j;
    return new Similarity(
        union == 0 ? 0 : (double) both / union,
        shorter == 0 ? 0 : (double) both / shorter,
        shorter);
  }
}
