package org.dateline.enrich.dedup;

/**
 * From a key to the link of its newest entry: open addressing over one array, key and link side by
 * side, since each place that is touched is fetched from memory. Keys are never removed; those
 * whose entry is gone are left behind when the table is laid anew.
 */
final class KeyHeads {
  private static final int SMALLEST = 1024;
  private static final long LINK = 0xFFFF_FFFFL;

  /** The key in the upper half, link + 1 in the lower; zero where the place is free. */
  private long[] places = new long[SMALLEST];

  private int used;

  /** Says whether a link still leads to a live entry with a key. */
  interface Liveness {
    boolean holds(int link, int key);
  }

  /**
   * The link of a key, -1 where it has none; its slot may have been given to another entry since.
   */
  int get(int key) {
    return linkOf(places[place(key)]);
  }

  void put(int key, int link, Liveness live) {
    int place = place(key);
    if (places[place] == 0) {
      if (used * 5L > places.length * 3L) {
        relay(live);
        place = place(key);
      }
      used++;
    }
    places[place] = placed(key, link);
  }

  /** Follows a ring that gave its slots new numbers. */
  void renumber(int[] renumbered) {
    for (int i = 0; i < places.length; i++) {
      if (places[i] != 0) {
        int link = linkOf(places[i]);
        int moved = SketchRing.link(renumbered[SketchRing.slotOf(link)], SketchRing.chainOf(link));
        places[i] = placed(keyOf(places[i]), moved);
      }
    }
  }

  long bytes() {
    return 8L * places.length;
  }

  private int place(int key) {
    int mask = places.length - 1;
    int place = (key * 0x9E3779B9) >>> Integer.numberOfLeadingZeros(mask);
    while (places[place] != 0 && keyOf(places[place]) != key) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private static long placed(int key, int link) {
    return (long) key << 32 | ((link + 1) & LINK);
  }

  private static int keyOf(long placed) {
    return (int) (placed >>> 32);
  }

  private static int linkOf(long placed) {
    return (int) placed - 1;
  }

  private void relay(Liveness live) {
    long[] old = places;
    int alive = 0;
    for (int i = 0; i < old.length; i++) {
      if (old[i] != 0 && live.holds(linkOf(old[i]), keyOf(old[i]))) {
        alive++;
      } else {
        old[i] = 0;
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
