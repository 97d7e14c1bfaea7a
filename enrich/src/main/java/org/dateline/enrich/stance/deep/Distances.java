package org.dateline.enrich.stance.deep;

import java.util.List;

/**
 * How far each piece of a sentence is from an actor, in classes: 0 inside, 1 to 5 after it, 6 to 10
 * before it. The same as {@code distances} of the trainer's {@code stance/reading.py}.
 */
final class Distances {
  /** Upper ends of the classes; the last class is open. */
  private static final int[] NEAR = {1, 2, 4, 8};

  private Distances() {}

  /**
   * The classes of the places 0 to {@code length}.
   *
   * @param actor places of the actor, rising, at least one
   */
  static long[] to(List<Integer> actor, int length) {
    long[] classes = new long[length];
    int next = 0;
    for (int place = 0; place < length; place++) {
      while (next < actor.size() - 1 && closer(actor.get(next + 1), actor.get(next), place)) {
        next++;
      }
      classes[place] = classOf(place - actor.get(next));
    }
    return classes;
  }

  /** Of two that are equally near, the earlier one counts. */
  private static boolean closer(int a, int b, int place) {
    return Math.abs(place - a) < Math.abs(place - b);
  }

  private static int classOf(int gap) {
    if (gap == 0) {
      return 0;
    }
    int step = 1;
    for (int end : NEAR) {
      if (Math.abs(gap) > end) {
        step++;
      }
    }
    return gap > 0 ? step : step + NEAR.length + 1;
  }
}
