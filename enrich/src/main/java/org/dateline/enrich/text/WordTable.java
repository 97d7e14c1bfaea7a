package org.dateline.enrich.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words known beforehand, each with the classes that it belongs to, found by their letters without
 * making a string of them. An open hash table by {@link String#hashCode}; immutable.
 */
public final class WordTable {
  /** No words at all. */
  static final WordTable EMPTY = new WordTable(Map.of());

  private final @Nullable Known[] slots;
  private final int mask;

  /** A table of words in small letters, each with a bit for every class it belongs to. */
  public WordTable(Map<String, Long> bits) {
    slots = new Known[Math.max(2, Integer.highestOneBit(bits.size()) * 4)];
    mask = slots.length - 1;
    bits.forEach(this::put);
  }

  private void put(String word, long bits) {
    int slot = slot(word.hashCode());
    while (slots[slot] != null) {
      slot = slot + 1 & mask;
    }
    slots[slot] = new Known(word.hashCode(), bits, word, word.toCharArray());
  }

  /** Short words have hashes that lie close together, so they are spread (Fibonacci hashing). */
  private int slot(int hash) {
    int spread = hash * 0x9E3779B9;
    return (spread ^ spread >>> 16) & mask;
  }

  /** The word, null if it is not known. */
  @Nullable Known find(String word) {
    int slot = slot(word.hashCode());
    for (Known known = slots[slot]; known != null; known = slots[slot]) {
      if (known.word.equals(word)) {
        return known;
      }
      slot = slot + 1 & mask;
    }
    return null;
  }

  /** The same of a word in ASCII, whatever its case, by the hash of its small letters. */
  @Nullable Known find(char[] text, int start, int end, int hash) {
    int slot = slot(hash);
    for (Known known = slots[slot]; known != null; known = slots[slot]) {
      if (known.hash == hash && known.spells(text, start, end)) {
        return known;
      }
      slot = slot + 1 & mask;
    }
    return null;
  }

  /** The small letter of one in ASCII. */
  static char small(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
  }

  /** A word of the table, its parts side by side for the processor's cache. */
  static final class Known {
    final int hash;
    final long classes;
    final String word;
    final char[] letters;

    Known(int hash, long classes, String word, char[] letters) {
      this.hash = hash;
      this.classes = classes;
      this.word = word;
      this.letters = letters;
    }

    boolean spells(char[] text, int start, int end) {
      if (letters.length != end - start) {
        return false;
      }
      for (int i = start; i < end; i++) {
        if (letters[i - start] != small(text[i])) {
          return false;
        }
      }
      return true;
    }
  }
}
