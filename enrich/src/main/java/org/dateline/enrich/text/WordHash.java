package org.dateline.enrich.text;

/**
 * 64-bit hashes of folded words and of sequences of words (FNV-1a over UTF-16, mixed at the end).
 * Stable across versions of Java: gazetteers may store them.
 */
public final class WordHash {
  /** Hash of no characters. */
  public static final long SEED = 0xcbf29ce484222325L;

  private static final long PRIME = 0x100000001b3L;

  private WordHash() {}

  /** A hash with one more folded character. */
  public static long plus(long hash, char folded) {
    return (hash ^ folded) * PRIME;
  }

  /** Spreads the bits of a finished word. */
  public static long finish(long hash) {
    long mixed = (hash ^ (hash >>> 32)) * 0xd6e8feb86659fd93L;
    return mixed ^ (mixed >>> 32);
  }

  /** Hash of a word that is folded here. */
  public static long of(CharSequence word) {
    long hash = SEED;
    for (int i = 0; i < word.length(); i++) {
      char c = Folding.fold(word.charAt(i));
      if (c != Folding.NOTHING) {
        hash = plus(hash, c);
      }
    }
    return finish(hash);
  }

  /** Hash of a sequence with one more word. */
  public static long then(long sequence, long word) {
    return finish(sequence * 31 + word);
  }
}
