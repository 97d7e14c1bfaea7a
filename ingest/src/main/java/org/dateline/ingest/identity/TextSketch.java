package org.dateline.ingest.identity;

import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Locale;

/**
 * A 64-bit SimHash (Charikar 2002) over pairs of words: good enough to see that one feed re-issues
 * one text with a changed link or a fixed letter, which is all it is used for; articles of
 * different outlets are compared elsewhere.
 */
final class TextSketch {
  /**
   * Unrelated texts differ in 32 bits, with a deviation of 4. That is close enough here, where the
   * titles are equal and the days near.
   */
  private static final int SAME_WITHIN = 18;

  private TextSketch() {}

  /** The sketch of a text, zero for one without words. */
  static long of(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
    int[] votes = new int[64];
    int pairs = 0;
    for (int i = 0; i < words.length; i++) {
      if (words[i].isEmpty()) {
        continue;
      }
      String pair = i + 1 < words.length ? words[i] + ' ' + words[i + 1] : words[i];
      long hash = Hashing.komihash5_0().hashCharsToLong(pair);
      for (int bit = 0; bit < 64; bit++) {
        votes[bit] += (hash >>> bit & 1) == 1 ? 1 : -1;
      }
      pairs++;
    }
    long sketch = 0;
    for (int bit = 0; bit < 64; bit++) {
      sketch |= votes[bit] > 0 ? 1L << bit : 0;
    }
    return pairs == 0 ? 0 : sketch == 0 ? 1 : sketch;
  }

  /** True where two sketches are of nearly the same text, or both of none. */
  static boolean alike(long one, long other) {
    if (one == 0 || other == 0) {
      return one == other;
    }
    return Long.bitCount(one ^ other) <= SAME_WITHIN;
  }
}
