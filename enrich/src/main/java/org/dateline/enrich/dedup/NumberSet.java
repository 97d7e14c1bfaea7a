package org.dateline.enrich.dedup;

import java.util.Arrays;

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
    this(most, 0);
  }

  /** The same after so many turns, whose count goes round in a process that runs for long. */
  NumberSet(int most, int turns) {
    turn = turns;
    places = new long[Integer.highestOneBit(most) * 4];
    shift = Integer.numberOfLeadingZeros(places.length - 1);
  }

  /** Forgets all numbers. */
  void clear() {
    turn++;
    if (turn == 0) {
      // Places that were never taken look like those of turn 0.
      Arrays.fill(places, 0);
      turn = 1;
    }
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
