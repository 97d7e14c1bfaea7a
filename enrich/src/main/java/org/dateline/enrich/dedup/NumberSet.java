package org.dateline.enrich.dedup;

/**
 * The numbers that a look-up came by: open addressing over one array, the turn and the number side
 * by side, so that nothing has to be cleared for the next look-up.
 */
final class NumberSet {
  private static final long NUMBER = 0xFFFF_FFFFL;

  private final long[] places;
  private final int shift;
  private int turn;

  /**
   * An empty set.
   *
   * @param most numbers in a turn
   */
  NumberSet(int most) {
    places = new long[Integer.highestOneBit(most) * 4];
    shift = Integer.numberOfLeadingZeros(places.length - 1);
  }

  /** Forgets all numbers. */
  void clear() {
    turn++;
  }

  /** Adds a number; false where it was there already. */
  boolean add(int number) {
    long placed = (long) turn << 32 | (number & NUMBER);
    int place = (number * 0x9E3779B9) >>> shift;
    while ((int) (places[place] >>> 32) == turn) {
      if (places[place] == placed) {
        return false;
      }
      place = (place + 1) & (places.length - 1);
    }
    places[place] = placed;
    return true;
  }
}
