package org.dateline.enrich.text;

import java.util.Arrays;

/**
 * A text cut into words, in arrays, for readers that look at every word of every article.
 *
 * <p>A word is a run of letters, digits and marks. An apostrophe and a hyphen end a word; a
 * possessive "'s" belongs to its word and does not count in the hash; an abbreviation with points
 * ("U.S.") is one word. Scripts written without spaces, and Hangul, whose particles stick to the
 * noun, give one word a character.
 */
public final class Words {
  /** First letter is upper case. */
  public static final int CAPITAL = 1;

  /** Every letter is upper case, and there are two at least. */
  public static final int ALL_CAPITALS = 1 << 1;

  /** First word of a sentence, a line or a quotation. */
  public static final int OPENS_SENTENCE = 1 << 2;

  /** Begins with a digit. */
  public static final int NUMBER = 1 << 3;

  /** One character of Han, kana, Thai or Hangul. */
  public static final int UNSPACED = 1 << 4;

  /** Nothing but a hyphen or apostrophe, or no character at all, stands before it. */
  public static final int JOINED = 1 << 5;

  /** A possessive "'s" follows. */
  public static final int POSSESSIVE = 1 << 6;

  /** A letter without case: the scripts of Arabic, Hindi and others. */
  public static final int CASELESS = 1 << 7;

  /** A comma stands before it. */
  public static final int AFTER_COMMA = 1 << 8;

  /** An abbreviation: points between single letters, or a point after it inside a sentence. */
  public static final int POINTED = 1 << 9;

  /** Something other than one space (or nothing) stands before it. */
  public static final int AFTER_MARK = 1 << 10;

  /** An opening bracket stands before it. */
  public static final int AFTER_BRACKET = 1 << 11;

  /** Characters of a word with its space, where words are short: fewer arrays have to grow. */
  private static final int SHORT_WORD = 5;

  private final String text;
  private int size;
  private int[] starts;
  private int[] ends;
  private long[] hashes;
  private short[] shapes;

  private Words(String text) {
    this.text = text;
    int likely = text.length() / SHORT_WORD + 4;
    this.starts = new int[likely];
    this.ends = new int[likely];
    this.hashes = new long[likely];
    this.shapes = new short[likely];
  }

  /** Cuts a text; linear in its length. */
  public static Words of(String text) {
    Words words = new Words(text);
    new WordCutter(words, text).cut();
    return words;
  }

  /** The text that was cut. */
  public String text() {
    return text;
  }

  /** How many words there are. */
  public int size() {
    return size;
  }

  /** Offset of the first character of a word. */
  public int start(int word) {
    return starts[word];
  }

  /** Offset after the last character of a word, without a possessive. */
  public int end(int word) {
    return ends[word];
  }

  /** Hash of the folded word, see {@link WordHash}. */
  public long hash(int word) {
    return hashes[word];
  }

  /** Whether a word has all of these flags. */
  public boolean is(int word, int flags) {
    return (shapes[word] & flags) == flags;
  }

  /** Whether a word has any of these flags. */
  public boolean any(int word, int flags) {
    return (shapes[word] & flags) != 0;
  }

  /** The word as it stands in the text. */
  public String word(int word) {
    return text.substring(starts[word], ends[word]);
  }

  void add(int start, int end, long hash, int shape) {
    if (size == starts.length) {
      int more = size * 2;
      starts = Arrays.copyOf(starts, more);
      ends = Arrays.copyOf(ends, more);
      hashes = Arrays.copyOf(hashes, more);
      shapes = Arrays.copyOf(shapes, more);
    }
    starts[size] = start;
    ends[size] = end;
    hashes[size] = hash;
    shapes[size++] = (short) shape;
  }

  void mark(int word, int flags) {
    shapes[word] |= (short) flags;
  }
}
