package org.dateline.enrich.dedup;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * A text of Latin letters, nearly all of most texts, in lower case and with all that is neither
 * letter nor digit made zero: UTF-16 code units as bytes, least significant first, which is what
 * komihash reads of characters. So its words are found four letters at a time and hashed in place.
 */
final class PlainText {
  private static final VarHandle UNITS =
      MethodHandles.byteArrayViewVarHandle(char[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle FOUR_UNITS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long EACH_UNIT = 0x0001_0001_0001_0001L;

  /** Marks that compose with a letter before them begin here. */
  private static final int FIRST_MARK = 0x300;

  /** Stands in {@link #LETTERS} for what compatibility composition makes other letters of. */
  private static final char NOT_NORMAL = 1;

  /** Letters and digits in lower case, {@link #NOT_NORMAL}, zero for all else. */
  private static final char[] LETTERS = new char[FIRST_MARK];

  static {
    for (char c = 0; c < LETTERS.length; c++) {
      LETTERS[c] = letter(c);
    }
  }

  /** Ends in four zeros at least. */
  private final byte[] units;

  private PlainText(byte[] units) {
    this.units = units;
  }

  /** Reads a text; null where a character could need compatibility composition first. */
  static @Nullable PlainText of(char[] text) {
    byte[] units = new byte[2 * (text.length + 4)];
    for (int i = 0; i < text.length; i++) {
      char unit = text[i];
      if (unit < FIRST_MARK) {
        char letter = LETTERS[unit];
        if (letter == NOT_NORMAL) {
          return null;
        }
        UNITS.set(units, 2 * i, letter);
      } else if (!isPunctuation(unit)) {
        return null;
      }
    }
    return new PlainText(units);
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

  /** A letter or digit in lower case, zero for all else and at the end. */
  char unit(int at) {
    return (char) UNITS.get(units, 2 * at);
  }

  /** Makes a sign part of the word that it stands in. */
  void put(int at, char unit) {
    UNITS.set(units, 2 * at, unit);
  }

  /** Where the word ends that stands at a place. */
  int wordEnd(int from) {
    for (int at = from; ; at += 4) {
      long four = (long) FOUR_UNITS.get(units, 2 * at);
      long zeros = (four - EACH_UNIT) & ~four & (EACH_UNIT << 15);
      if (zeros != 0) {
        return at + Long.numberOfTrailingZeros(zeros) / Character.SIZE;
      }
    }
  }

  /** Hash of a word, the same as of its characters as a string. */
  long hash(int from, int to) {
    return CharRun.HASHER.hashBytesToLong(units, 2 * from, 2 * (to - from));
  }
}
