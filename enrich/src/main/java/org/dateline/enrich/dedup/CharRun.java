package org.dateline.enrich.dedup;

import java.util.Arrays;

/** One word while it is read: characters that are hashed in place, without a string a word. */
final class CharRun implements CharSequence {
  private char[] chars = new char[64];
  private int length;

  void append(int point) {
    if (length + 2 > chars.length) {
      chars = Arrays.copyOf(chars, chars.length * 2);
    }
    if (Character.isBmpCodePoint(point)) {
      chars[length++] = (char) point;
    } else {
      length += Character.toChars(point, chars, length);
    }
  }

  void clear() {
    length = 0;
  }

  boolean endsInDigit() {
    return length > 0 && Character.isDigit(chars[length - 1]);
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public char charAt(int index) {
    return chars[index];
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new String(chars, start, end - start);
  }

  @Override
  public String toString() {
    return new String(chars, 0, length);
  }
}
