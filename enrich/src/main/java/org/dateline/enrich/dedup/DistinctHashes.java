package org.dateline.enrich.dedup;

import java.util.Arrays;

/**
 * The distinct ones of some 32-bit hashes, of which only the smallest are wanted in order: an
 * open-addressed table whose places are in the order of the hashes. What lies between two free
 * places comes before all that lies behind, so the smallest stand at the beginning and are nearly
 * sorted. Any hashes give the right answer; uneven ones only cost more. The table is kept for the
 * next hashes. Not thread-safe.
 */
final class DistinctHashes {
  private static final int FEWEST_SLOTS = 16;

  /** A table of more places is not kept: a text of megabytes comes once in a while. */
  private static final int MOST_KEPT = 1 << 16;

  /** Hashes at the place of their upper bits or behind it; zero is free. */
  private int[] table = new int[0];

  private int shift;
  private int size;
  private boolean zero;

  /**
   * Begins anew.
   *
   * @param most how many hashes come at most
   */
  void begin(int most) {
    int slots = Math.max(FEWEST_SLOTS, Integer.highestOneBit(Math.max(1, most)) * 8);
    // Behind the last place as many as could be pushed there, so that none goes round, and one.
    int places = slots + most + 1;
    if (table.length < places || table.length > MOST_KEPT) {
      table = new int[places];
    } else {
      Arrays.fill(table, 0, places, 0);
    }
    shift = Integer.numberOfLeadingZeros(slots) + 1;
    size = 0;
    zero = false;
  }

  void add(int hash) {
    if (hash == 0) {
      size += zero ? 0 : 1;
      zero = true;
      return;
    }
    int place = hash >>> shift;
    while (table[place] != 0) {
      if (table[place] == hash) {
        return;
      }
      place++;
    }
    table[place] = hash;
    size++;
  }

  /** How many they are. */
  int size() {
    return size;
  }

  /** The smallest of them, ascending, unsigned. */
  int[] smallest(int most) {
    int wanted = Math.min(most, size);
    int[] low = new int[wanted];
    int found = zero && wanted > 0 ? 1 : 0;
    // To the end of the run in which the last of them is found: a smaller one may lie behind it.
    for (int place = 0; found < wanted || (found > 0 && table[place] != 0); place++) {
      if (table[place] != 0) {
        found = insert(low, found, table[place]);
      }
    }
    return low;
  }

  /** Puts a hash where it belongs among those found so far, of which the largest may fall out. */
  private static int insert(int[] low, int found, int hash) {
    int at = found;
    if (found == low.length) {
      if (Integer.compareUnsigned(hash, low[found - 1]) > 0) {
        return found;
      }
      at--;
    }
    while (at > 0 && Integer.compareUnsigned(low[at - 1], hash) > 0) {
      low[at] = low[at - 1];
      at--;
    }
    low[at] = hash;
    return Math.min(found + 1, low.length);
  }
}
