package org.dateline.enrich.stance.fit;

import java.util.random.RandomGenerator;

/** One figure of the settings, with the ends and steps in which it is tried: hundredths. */
enum Dial {
  DEEP(10, 100, 5),
  LINEAR(0, 60, 5),
  RULES(20, 100, 5),
  HEDGED(0, 100, 5),
  UNCLAIMED(20, 100, 5),
  ANAPHOR(30, 100, 5),
  IMPLIED(10, 100, 5),
  UNSEEN(0, 100, 10),
  FORUM(20, 100, 10),
  SHARE(0, 100, 5),
  MIXED_ABOVE(5, 60, 5),
  MIXED_RATIO(50, 100, 5),
  /** Not less: some stories are their title alone. */
  TITLE_SHARE(50, 100, 5),
  /** Least strength that is given. */
  CUT(6, 60, 1);

  private final int least;
  private final int most;
  private final int step;

  Dial(int least, int most, int step) {
    this.least = least;
    this.most = most;
    this.step = step;
  }

  /** Any of its values. */
  int any(RandomGenerator random) {
    return least + step * random.nextInt((most - least) / step + 1);
  }

  /** The value so many steps away, kept within the ends. */
  int moved(int value, int steps) {
    return Math.max(least, Math.min(most, value + steps * step));
  }
}
