package org.dateline.enrich.dedup;

/**
 * A first look at the smallest hashes of an entry that shares a key with a text: whether too few of
 * them are the text's for it to be a copy. Mostly it needs {@value #LINE} of them, which lie in one
 * cache line, more where the entry shares some or is of a longer text. It takes no branch within
 * these, where a comparison of two ascending lists takes one that can't be foreseen at each step.
 */
final class KeyScreen {
  /** Hashes in a cache line of 64 bytes. */
  static final int LINE = 16;

  /** Stands where a sketch has no more hashes. */
  static final int NO_HASH = -1;

  /** By how many hashes are shared: of more than so many of each, they are too few. */
  private static final int[] ENOUGH = new int[Sketch.SIZE + 1];

  private static final int BITS = 1 << 15;

  static {
    for (int shared = 0; shared < ENOUGH.length; shared++) {
      ENOUGH[shared] = Similarity.enough(CopyRule.CONTAINMENT, shared);
    }
  }

  private final long[] present = new long[BITS / Long.SIZE];
  private int[] hashes = new int[0];

  /** Up to here all hashes of the text are known; unsigned, as all hashes. */
  private int reach;

  /** Looks for copies of a text from now on. */
  void set(Sketch sketch) {
    for (int hash : hashes) {
      present[(hash & (BITS - 1)) >>> 6] = 0;
    }
    hashes = sketch.hashes();
    for (int hash : hashes) {
      present[(hash & (BITS - 1)) >>> 6] |= 1L << hash;
    }
    int size = hashes.length;
    reach = size < sketch.shingles() ? hashes[size - 1] : NO_HASH - 1;
  }

  /**
   * Whether an entry may be a copy: a hash that is none of the text's may be taken for one.
   *
   * @param rows array in which its hashes lie, ascending, filled up with {@link #NO_HASH}
   * @param row where they begin
   */
  boolean passes(int[] rows, int row) {
    int shared = 0;
    for (int seen = LINE; seen <= Sketch.SIZE; seen += LINE) {
      shared += present(rows, row + seen - LINE);
      int enough = ENOUGH[shared];
      if (enough < seen
          && enough < hashes.length
          && Integer.compareUnsigned(rows[row + enough], reach) <= 0
          && Integer.compareUnsigned(hashes[enough], rows[row + seen - 1]) <= 0) {
        return false;
      }
    }
    return true;
  }

  private int present(int[] rows, int from) {
    int count = 0;
    for (int i = from; i < from + LINE; i++) {
      int hash = rows[i];
      count += (int) (present[(hash & (BITS - 1)) >>> 6] >>> hash) & 1;
    }
    return count;
  }
}
