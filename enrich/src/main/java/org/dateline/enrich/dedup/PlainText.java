package org.dateline.enrich.dedup;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text of Latin letters, nearly all of most texts, in lower case and with all that is neither
 * letter nor digit made zero: UTF-16 code units as bytes, least significant first, which is what
 * komihash reads of characters, so that words are hashed in place. A bit for each unit says whether
 * it is part of a word, so that the bounds of words are found 64 units at a time. Its arrays are
 * kept for the next text. Not thread-safe.
 */
final class PlainText {
  private static final VarHandle UNITS =
      MethodHandles.byteArrayViewVarHandle(char[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle FOUR_UNITS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long EACH_UNIT = 0x0001_0001_0001_0001L;

  /** Marks that compose with a letter before them begin here. */
  private static final int FIRST_MARK = 0x300;

  /**
   * Stands in {@link #LETTERS} for what compatibility composition makes other letters of: a bit
   * that no letter before {@link #FIRST_MARK} has.
   */
  private static final char NOT_NORMAL = 0x8000;

  /** Letters and digits in lower case, {@link #NOT_NORMAL}, zero for all else. */
  private static final char[] LETTERS = new char[0x400];

  static {
    for (char c = 0; c < LETTERS.length; c++) {
      LETTERS[c] = c < FIRST_MARK ? letter(c) : NOT_NORMAL;
    }
  }

  /** Arrays for longer texts are not kept: one of megabytes comes once in a while. */
  private static final int MOST_KEPT = 1 << 16;

  private char[] characters = new char[0];
  private byte[] units = new byte[0];

  /** Bit by bit, whether a unit is part of a word. */
  private long[] parts = new long[0];

  private int[] bounds = new int[0];
  private int runs;

  /** Reads a text; false where a character could need compatibility composition first. */
  boolean read(String text) {
    int length = text.length();
    int blocks = length / Long.SIZE + 1;
    if (parts.length < blocks || parts.length > MOST_KEPT / Long.SIZE) {
      parts = new long[blocks];
      characters = new char[blocks * Long.SIZE];
      // A word is read eight units at a time, whatever lies behind it.
      units = new byte[(characters.length + 8) * Character.BYTES];
      bounds = new int[characters.length + 1];
    }
    text.getChars(0, length, characters, 0);
    Arrays.fill(characters, length, blocks * Long.SIZE, (char) 0);
    for (int block = 0; block < blocks; block++) {
      if (!read(block)) {
        return false;
      }
    }
    findBounds(blocks);
    return true;
  }

  private boolean read(int block) {
    long seen = 0;
    long bits = 0;
    for (int i = 0; i < Long.SIZE; i += 4) {
      int at = block * Long.SIZE + i;
      long four = fourLetters(at);
      FOUR_UNITS.set(units, at * Character.BYTES, four);
      seen |= four;
      bits |= whichAreParts(four) << i;
    }
    parts[block] = bits;
    return (seen & (EACH_UNIT * NOT_NORMAL)) == 0;
  }

  private long fourLetters(int at) {
    char a = characters[at];
    char b = characters[at + 1];
    char c = characters[at + 2];
    char d = characters[at + 3];
    if ((a | b | c | d) < LETTERS.length) {
      return LETTERS[a]
          | (long) LETTERS[b] << 16
          | (long) LETTERS[c] << 32
          | (long) LETTERS[d] << 48;
    }
    return anyLetter(a) | anyLetter(b) << 16 | anyLetter(c) << 32 | anyLetter(d) << 48;
  }

  private static long anyLetter(char c) {
    return c < LETTERS.length ? LETTERS[c] : isPunctuation(c) ? 0 : NOT_NORMAL;
  }

  /** Four bits, the lowest for the first of four units: set where a unit is not zero. */
  private static long whichAreParts(long four) {
    long ones = ((four + EACH_UNIT * 0x7FFF) >>> 15) & EACH_UNIT;
    return ((ones * 0x0001_0002_0004_0008L) >>> 48) & 0xF;
  }

  /**
   * Superscripts, fractions and ligatures (&#178;, &#189;, &#307;) become others; accents that
   * stand alone, nothing.
   */
  private static char letter(char c) {
    String one = String.valueOf(c);
    String normal = Normalizer.normalize(one, Normalizer.Form.NFKC);
    if (!normal.equals(one) && normal.chars().anyMatch(Character::isLetterOrDigit)) {
      return NOT_NORMAL;
    }
    return Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
  }

  /**
   * Quotes and dashes of print, which stand in most texts: what composition makes of them is no
   * letter either. U+2024 becomes a full stop, which can stand in a number.
   */
  private static boolean isPunctuation(char c) {
    return c >= 0x2010 && c <= 0x205E && c != 0x2024;
  }

  /** A character as it stands in the text; zero where the text has ended. */
  char character(int at) {
    return characters[at];
  }

  /** Whether the word that begins at a place is a name. */
  boolean isName(int at) {
    return Names.isName(characters, at);
  }

  /**
   * Finds the bounds of all runs of letters and digits: where one begins, where it ends, where the
   * next begins.
   */
  private void findBounds(int blocks) {
    int found = 0;
    long before = 0;
    for (int block = 0; block < blocks; block++) {
      long bits = parts[block];
      long edges = bits ^ (bits << 1 | before >>> 63);
      before = bits;
      while (edges != 0) {
        bounds[found++] = block * Long.SIZE + Long.numberOfTrailingZeros(edges);
        edges &= edges - 1;
      }
    }
    runs = found / 2;
  }

  int runs() {
    return runs;
  }

  int start(int run) {
    return bounds[2 * run];
  }

  int end(int run) {
    return bounds[2 * run + 1];
  }

  /** Makes a sign part of the word that it stands in. */
  void put(int at) {
    UNITS.set(units, at * Character.BYTES, characters[at]);
  }

  /** Hash of a word, the same as of its characters as a string. */
  long hash(int from, int to) {
    int at = from * Character.BYTES;
    if (to - from <= ShortWordHash.MOST_UNITS) {
      long first = (long) FOUR_UNITS.get(units, at);
      long second = (long) FOUR_UNITS.get(units, at + Long.BYTES);
      return ShortWordHash.of(first, second, to - from);
    }
    return CharRun.HASHER.hashBytesToLong(units, at, (to - from) * Character.BYTES);
  }
}
