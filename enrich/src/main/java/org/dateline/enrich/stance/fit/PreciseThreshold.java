package org.dateline.enrich.stance.fit;

/**
 * Finds the least confidence from which on a precision is kept.
 *
 * @param precision that is asked, 0 to 1
 */
record PreciseThreshold(double precision) {
  /** Of fewer stances a precision says little. */
  private static final int FEW = 15;

  private static final int HUNDRED = 100;

  /** The settings with that threshold, in hundredths: the lowest with no worse one above it. */
  Settings on(Settings settings, FitSet set) {
    Settings best = at(settings, HUNDRED);
    for (int hundredth = HUNDRED - 1; hundredth >= 0; hundredth--) {
      Settings lower = at(settings, hundredth);
      Tally tally = lower.tally(set.articles());
      if (tally.given() >= FEW && tally.precision() < precision) {
        return best;
      }
      best = lower;
    }
    return best;
  }

  private static Settings at(Settings settings, int hundredth) {
    return new Settings(
        settings.blend(), settings.join().withLeastConfidence((double) hundredth / HUNDRED));
  }
}
