package org.dateline.enrich.dedup;

/**
 * From a key to the link of its newest entry: open addressing over two arrays of ints. Keys are
 * never removed; those whose entry is gone are left behind when the table is laid anew.
 */
final class KeyHeads {
  private static final int SMALLEST = 1024;

  private int[] keys = new int[SMALLEST];

  /** Link + 1; zero where the place is free. */
  private int[] places = new int[SMALLEST];

  private int used;

  /** Says whether a link still leads to a live entry with a key. */
  interface Liveness {
    boolean holds(int link, int key);
  }

  /**
   * The link of a key, -1 where it has none; its slot may have been given to another entry since.
   */
  int get(int key) {
    return places[place(key)] - 1;
  }

  void put(int key, int link, Liveness live) {
    int place = place(key);
    if (places[place] == 0) {
      if (used * 5L > keys.length * 3L) {
        relay(live);
        place = place(key);
      }
      used++;
      keys[place] = key;
    }
    places[place] = link + 1;
  }

  /** Follows a ring that gave its slots new numbers. */
  void renumber(int[] renumbered) {
    for (int i = 0; i < places.length; i++) {
      if (places[i] != 0) {
        int link = places[i] - 1;
        places[i] =
            SketchRing.link(renumbered[SketchRing.slotOf(link)], SketchRing.chainOf(link)) + 1;
      }
    }
  }

  long bytes() {
    return 8L * keys.length;
  }

  private int place(int key) {
    int mask = keys.length - 1;
    int place = (key * 0x9E3779B9) >>> Integer.numberOfLeadingZeros(mask);
    while (places[place] != 0 && keys[place] != key) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void relay(Liveness live) {
    int[] oldKeys = keys;
    int[] oldPlaces = places;
    int alive = 0;
    for (int i = 0; i < oldPlaces.length; i++) {
      if (oldPlaces[i] != 0 && live.holds(oldPlaces[i] - 1, oldKeys[i])) {
        alive++;
      } else {
        oldPlaces[i] = 0;
      }
    }
    int length = Math.max(SMALLEST, Integer.highestOneBit(Math.max(1, alive) * 2) * 2);
    keys = new int[length];
    places = new int[length];
    used = alive;
    for (int i = 0; i < oldPlaces.length; i++) {
      if (oldPlaces[i] != 0) {
        int place = place(oldKeys[i]);
        keys[place] = oldKeys[i];
        places[place] = oldPlaces[i];
      }
    }
  }
}
