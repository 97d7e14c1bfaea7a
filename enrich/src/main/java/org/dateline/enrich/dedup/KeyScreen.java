package org.dateline.enrich.dedup;

/**
 * A first look at the smallest hashes of an entry that shares a key with a text: whether they share
 * a second hash. Mostly it needs {@value #LINE} of them, which lie in one cache line, more where
 * the entry is of a longer text. It takes no branch within these, where a comparison of two
 * ascending lists takes one that can't be foreseen at each step.
 */
final class KeyScreen {
  /** Hashes in a cache line of 64 bytes. */
  static final int LINE = 16;

  /** Stands where a sketch has no more hashes. */
  static final int NO_HASH = -1;

  /** Of both texts that many must be in sight before an entry is left out. */
  private static final int ENOUGH = 14;

  /**
   * Hashes in common with which an entry is compared: of pairs that have the containment asked for,
   * fewer than one in 10,000 has less among {@value #ENOUGH}.
   */
  private static final int SHARED = 2;

  private static final int BITS = 1 << 15;

  private final long[] present = new long[BITS / Long.SIZE];
  private int[] hashes = new int[0];

  /** That many hashes of the text are not greater, {@value #ENOUGH}; unsigned as all hashes. */
  private int enough;

  /** Up to here all hashes of the text are known. */
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
    enough = size < ENOUGH ? NO_HASH : hashes[ENOUGH - 1];
    reach = size < sketch.shingles() ? hashes[size - 1] : NO_HASH;
  }

  /**
   * Whether an entry may be a copy: a hash that is none of the text's may be taken for one.
   *
   * @param rows array in which its hashes lie, ascending, filled up with {@link #NO_HASH}
   * @param row where they begin
   */
  boolean passes(int[] rows, int row) {
    if (Integer.compareUnsigned(rows[row + ENOUGH - 1], reach) > 0) {
      return true;
    }
    int shared = 0;
    for (int from = row; from < row + Sketch.SIZE; from += LINE) {
      shared += present(rows, from);
      if (shared >= SHARED) {
        return true;
      }
      if (Integer.compareUnsigned(rows[from + LINE - 1], enough) >= 0) {
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
