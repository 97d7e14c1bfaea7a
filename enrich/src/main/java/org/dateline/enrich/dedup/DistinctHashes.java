package org.dateline.enrich.dedup;

import java.util.Arrays;

/**
 * The distinct ones of some 32-bit hashes, of which only the smallest are wanted in order. Hashes
 * are spread evenly, so what lies below a bound can be guessed, and sorting a few spares sorting
 * all: on a text of some hundred shingles that is most of the time of a sketch. Any hashes give the
 * right answer; uneven ones only cost more.
 */
final class DistinctHashes {
  private static final int FEWEST_SLOTS = 16;

  /** The distinct hashes with the sign bit turned, so that signed order is that of unsigned. */
  private final int[] values;

  private final int size;

  private DistinctHashes(int[] values, int size) {
    this.values = values;
    this.size = size;
  }

  /** The distinct ones of the first so many hashes of an array, which is left as it is. */
  static DistinctHashes of(int[] hashes, int length) {
    int slots = Math.max(FEWEST_SLOTS, Integer.highestOneBit(Math.max(1, length)) * 4);
    int[] table = new int[slots];
    int[] values = new int[length];
    int size = 0;
    boolean zero = false;
    for (int i = 0; i < length; i++) {
      int hash = hashes[i];
      if (hash == 0) {
        if (!zero) {
          zero = true;
          values[size++] = Integer.MIN_VALUE;
        }
      } else if (add(table, hash)) {
        values[size++] = hash ^ Integer.MIN_VALUE;
      }
    }
    return new DistinctHashes(values, size);
  }

  /** How many they are. */
  int size() {
    return size;
  }

  /** The smallest of them, ascending, unsigned. */
  int[] smallest(int most) {
    int[] low = size <= most ? Arrays.copyOf(values, size) : below(most);
    Arrays.sort(low);
    int[] smallest = Arrays.copyOf(low, Math.min(most, low.length));
    for (int i = 0; i < smallest.length; i++) {
      smallest[i] ^= Integer.MIN_VALUE;
    }
    return smallest;
  }

  /** All below a bound that at least so many lie below. */
  private int[] below(int most) {
    double share = (most + 2 * Math.sqrt(most) + 1) / size;
    while (share < 1) {
      int bound = (int) (Integer.MIN_VALUE + (long) (share * (1L << 32)));
      int[] low = new int[size];
      int found = 0;
      for (int i = 0; i < size; i++) {
        low[found] = values[i];
        found += values[i] <= bound ? 1 : 0;
      }
      if (found >= most) {
        return Arrays.copyOf(low, found);
      }
      share *= 2;
    }
    return Arrays.copyOf(values, size);
  }

  /** Adds a hash that is not zero to an open-addressed table; false where it is there. */
  private static boolean add(int[] table, int hash) {
    int slot = hash & (table.length - 1);
    while (table[slot] != 0) {
      if (table[slot] == hash) {
        return false;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    table[slot] = hash;
    return true;
  }
}
