package org.dateline.enrich.dedup;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Arrays;

/**
 * One word while it is read: UTF-16 code units as bytes, least significant first, which is what
 * komihash 5.0 reads of characters, so that a word is hashed in place and without a string.
 */
final class CharRun {
  static final Hasher64 HASHER = Hashing.komihash5_0();

  private byte[] bytes = new byte[128];
  private int size;

  void append(char unit) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    bytes[size] = (byte) unit;
    bytes[size + 1] = (byte) (unit >>> 8);
    size += 2;
  }

  void append(int point) {
    if (Character.isBmpCodePoint(point)) {
      append((char) point);
    } else {
      append(Character.highSurrogate(point));
      append(Character.lowSurrogate(point));
    }
  }

  void clear() {
    size = 0;
  }

  boolean isEmpty() {
    return size == 0;
  }

  boolean beginsWithDigit() {
    return size > 0 && Character.isDigit(unit(0));
  }

  boolean endsInDigit() {
    return size > 0 && Character.isDigit(unit(size - 2));
  }

  /** The same as of the characters as a string. */
  long hash() {
    return HASHER.hashBytesToLong(bytes, 0, size);
  }

  private char unit(int at) {
    return (char) ((bytes[at] & 0xFF) | (bytes[at + 1] << 8));
  }
}
