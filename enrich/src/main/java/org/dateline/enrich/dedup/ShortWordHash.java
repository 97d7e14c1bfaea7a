package org.dateline.enrich.dedup;

/**
 * Komihash 5.0 of at most {@value #MOST_UNITS} UTF-16 code units, most words of most texts, without
 * a branch: what the library takes apart by length is two numbers here, cut to length by a mask.
 * The values are the library's.
 *
 * <p>A. Vaneev, <a href="https://github.com/avaneev/komihash">komihash</a>; its way for messages
 * below 16 bytes, with seed 0.
 */
final class ShortWordHash {
  /** Code units of a word at most. */
  static final int MOST_UNITS = 7;

  private static final long SEED_1 = 0x01D2_EE0A_E40A_48DCL;
  private static final long SEED_5 = 0x4EF2_E852_6FEA_8BC9L;

  private ShortWordHash() {}

  /**
   * The hash of a word.
   *
   * @param first its first four code units, least significant first; what lies behind the word is
   *     anything
   * @param second the four behind them
   * @param units code units of the word, 1 to {@value #MOST_UNITS}
   */
  static long of(long first, long second, int units) {
    int bits = units * Character.SIZE;
    // A one stands behind the last byte, as komihash marks the end of a message.
    long end = 1L << bits;
    boolean four = units < 4;
    long low = four ? (first & (end - 1)) | end : first;
    long high = four ? 0 : (second & (end - 1)) | end;
    long a = SEED_1 ^ low;
    long b = SEED_5 ^ high;
    long sum = SEED_5 + multiplyHigh(a, b);
    long mixed = a * b ^ sum;
    return mixed * sum ^ (sum + multiplyHigh(mixed, sum));
  }

  /** Upper half of the product of two unsigned numbers. */
  private static long multiplyHigh(long a, long b) {
    return Math.multiplyHigh(a, b) + (a >> 63 & b) + (b >> 63 & a);
  }
}
