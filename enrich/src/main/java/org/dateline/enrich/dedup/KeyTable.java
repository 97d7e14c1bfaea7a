package org.dateline.enrich.dedup;

/**
 * From a key to its newest entries: open addressing over one array, the key and its one entry or
 * its block of several side by side, since each place that is touched is fetched from memory. Keys
 * are never removed; those whose entries are gone are left behind when the table is laid anew.
 */
final class KeyTable {
  private static final int SMALLEST = 1024;

  private final SketchRing ring;
  private final KeyBlocks blocks;

  /**
   * The key in the upper half, in the lower a block, which is above zero, or the complement of a
   * short number, which is below; all zero where the place is free.
   */
  private long[] places = new long[SMALLEST];

  private int used;

  /**
   * An empty table.
   *
   * @param visits entries that are kept of a key, at least 1
   */
  KeyTable(SketchRing ring, int visits) {
    this.ring = ring;
    blocks = new KeyBlocks(ring, visits);
  }

  /** Reads where keys are looked for, so that all are fetched from memory at once. */
  long touch(int[] keys, int count) {
    long sum = 0;
    for (int i = 0; i < count; i++) {
      sum += places[home(keys[i])];
    }
    return sum;
  }

  /**
   * Writes the live entries of a key into an array that has room, newest first.
   *
   * @return where they end
   */
  int read(int key, int[] into, int from) {
    int value = (int) places[place(key)];
    if (value > 0) {
      return blocks.read(value, into, from);
    }
    if (value < 0 && ring.isLive(~value)) {
      into[from] = ~value;
      return from + 1;
    }
    return from;
  }

  /** Adds the newest entry of a key. */
  void put(int key, int number) {
    int place = place(key);
    int value = (int) places[place];
    if (value == 0) {
      if (used * 5L > places.length * 3L) {
        relay();
        place = place(key);
      }
      used++;
    }
    places[place] = placed(key, with(value, number));
  }

  long bytes() {
    return 8L * places.length + blocks.bytes();
  }

  private int with(int value, int number) {
    if (value == 0) {
      return ~number;
    }
    if (isLive(value)) {
      return value > 0 ? blocks.add(value, number) : blocks.of(~value, number);
    }
    if (value > 0) {
      blocks.release(value);
    }
    return ~number;
  }

  private boolean isLive(int value) {
    return ring.isLive(value > 0 ? blocks.newest(value) : ~value);
  }

  private int home(int key) {
    return (key * 0x9E3779B9) >>> Integer.numberOfLeadingZeros(places.length - 1);
  }

  private int place(int key) {
    int place = home(key);
    while (places[place] != 0 && keyOf(places[place]) != key) {
      place = (place + 1) & (places.length - 1);
    }
    return place;
  }

  private static long placed(int key, int value) {
    return (long) key << 32 | (value & 0xFFFF_FFFFL);
  }

  private static int keyOf(long placed) {
    return (int) (placed >>> 32);
  }

  private void relay() {
    long[] old = places;
    int alive = 0;
    for (int i = 0; i < old.length; i++) {
      int value = (int) old[i];
      if (value != 0 && isLive(value)) {
        alive++;
      } else if (value != 0) {
        old[i] = 0;
        if (value > 0) {
          blocks.release(value);
        }
      }
    }
    places = new long[Math.max(SMALLEST, Integer.highestOneBit(Math.max(1, alive) * 2) * 2)];
    used = alive;
    for (long placed : old) {
      if (placed != 0) {
        places[place(keyOf(placed))] = placed;
      }
    }
  }
}
