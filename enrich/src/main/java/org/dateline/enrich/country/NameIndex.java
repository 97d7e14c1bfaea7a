package org.dateline.enrich.country;

import java.util.Arrays;

/** Open-addressed table from the hash of a sequence of words to the first sense of its name. */
final class NameIndex {
  private static final int SLOTS = 1 << 19;
  private static final int MOST = SLOTS / 5 * 4;

  /** One bit for some values of a hash: most words of a text begin no name, and end here. */
  private static final int FILTER_BITS = 1 << 21;

  private final long[] keys = new long[SLOTS];
  private final int[] names = new int[SLOTS];
  private final long[] filter = new long[FILTER_BITS / Long.SIZE];
  private int used;

  NameIndex() {
    Arrays.fill(names, Gazetteer.ABSENT);
  }

  /** First sense of a sequence, {@link Gazetteer#PREFIX_ONLY} or {@link Gazetteer#ABSENT}. */
  int find(long key) {
    if ((filter[filterWord(key)] & 1L << (int) (key >>> 40)) == 0) {
      return Gazetteer.ABSENT;
    }
    for (int slot = (int) key & SLOTS - 1; names[slot] != Gazetteer.ABSENT; ) {
      if (keys[slot] == key) {
        return names[slot];
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    return Gazetteer.ABSENT;
  }

  /** Keeps a name's first sense; a name is never made a mere beginning again. */
  void put(long key, int sense) {
    int slot = (int) key & SLOTS - 1;
    while (names[slot] != Gazetteer.ABSENT && keys[slot] != key) {
      slot = (slot + 1) & (SLOTS - 1);
    }
    if (names[slot] == Gazetteer.ABSENT && ++used > MOST) {
      throw new IllegalStateException("more than " + MOST + " sequences of words");
    }
    if (names[slot] < 0) {
      keys[slot] = key;
      names[slot] = sense;
      filter[filterWord(key)] |= 1L << (int) (key >>> 40);
    }
  }

  private static int filterWord(long key) {
    return (int) (key >>> 46) & (FILTER_BITS / Long.SIZE - 1);
  }
}
