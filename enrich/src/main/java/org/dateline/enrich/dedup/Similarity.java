package org.dateline.enrich.dedup;

/**
 * How alike two texts are, estimated from their sketches.
 *
 * @param resemblance Jaccard resemblance of the shingle sets, 0 to 1
 * @param containment share of the shingles of the shorter text that are in the other, 0 to 1
 * @param evidence how many shingles of the shorter text the estimate of containment rests on
 */
public record Similarity(double resemblance, double containment, int evidence) {
  /** Steps between two looks whether it is worth going on. */
  private static final int CHECK = 4;

  /**
   * How far below the share asked for the hashes looked at so far may lie, as a share and as a
   * number: of a pair that has the share over 64 hashes, fewer than one in 100,000 lies lower on
   * the way.
   */
  private static final double SLACK = 0.1;

  private static final int SLACK_HASHES = 5;

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

  /**
   * Compares two sets of marks of a {@link Fingerprint}, of which the smallest are kept. A full set
   * may have had more, so where both are full the share is taken of the lesser part.
   */
  static Similarity ofMarks(int[] a, int[] b) {
    return of(a, 0, a.length, marks(a), b, 0, b.length, marks(b));
  }

  private static int marks(int[] kept) {
    return kept.length == Fingerprint.MARKS ? Integer.MAX_VALUE : kept.length;
  }

  /**
   * Of more than so many hashes looked at of each text, so many in common are too few for a
   * containment of at least {@code least}: where {@link #ofAtLeast} gives up.
   */
  static int enough(double least, int both) {
    return (int) ((both + SLACK_HASHES) / (least - SLACK));
  }

  /** The same for sketches that lie in larger arrays. */
  static Similarity of(
      int[] a, int fromA, int sizeA, int shinglesA, int[] b, int fromB, int sizeB, int shinglesB) {
    return ofAtLeast(0, a, fromA, sizeA, shinglesA, b, fromB, sizeB, shinglesB);
  }

  /**
   * The same where the containment is at least {@code least}; {@link #NONE} as soon as the first
   * hashes say that it is not. Most of what shares a key shares little else.
   */
  static Similarity ofAtLeast(
      double least,
      int[] a,
      int fromA,
      int sizeA,
      int shinglesA,
      int[] b,
      int fromB,
      int sizeB,
      int shinglesB) {
    int both = 0;
    int i = 0;
    int j = 0;
    for (int step = 1; i < sizeA && j < sizeB; step++) {
      int x = a[fromA + i] + Integer.MIN_VALUE;
      int y = b[fromB + j] + Integer.MIN_VALUE;
      both += x == y ? 1 : 0;
      i += x <= y ? 1 : 0;
      j += y <= x ? 1 : 0;
      if (step % CHECK == 0) {
        if (both < (least - SLACK) * Math.min(i, j) - SLACK_HASHES) {
          return NONE;
        }
      }
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
