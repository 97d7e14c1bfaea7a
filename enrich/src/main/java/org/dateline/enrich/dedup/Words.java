package org.dateline.enrich.dedup;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * The words of a text as 64-bit hashes, in their order: runs of letters, digits and the marks upon
 * them, lower case, whatever stands between them ignored. A point or comma between two digits
 * belongs to the number. Scripts that put no space between words (Han, Kana, Thai, Lao, Khmer,
 * Myanmar) give overlapping pairs of characters instead.
 *
 * <p>Hashing is komihash 5.0, pinned: stored sketches must mean the same on every machine.
 */
final class Words {
  private final CharRun run = new CharRun();
  private long[] hashes;
  private boolean[] numbers;
  private int size;

  private Words(int likely) {
    hashes = new long[likely];
    numbers = new boolean[likely];
  }

  /** Reads the words of a text. */
  static Words of(String text) {
    Words words = new Words(text.length() / 5 + 8);
    char[] characters = text.toCharArray();
    PlainText plain = PlainText.of(characters);
    if (plain != null) {
      words.read(characters, plain);
    } else {
      words.read(Normalizer.normalize(text, Normalizer.Form.NFKC).toCharArray());
    }
    return words;
  }

  int size() {
    return size;
  }

  long hash(int index) {
    return hashes[index];
  }

  /** True where the word begins with a digit. */
  boolean isNumber(int index) {
    return numbers[index];
  }

  private void read(char[] text, PlainText plain) {
    for (int at = 0; at < text.length; at++) {
      if (plain.unit(at) == 0) {
        continue;
      }
      int end = plain.wordEnd(at);
      while (goesOn(text, end)) {
        plain.put(end, text[end]);
        end = plain.wordEnd(end);
      }
      add(plain.hash(at, end), isDigit(text[at]));
      at = end;
    }
  }

  /** Whether a word that seems to end is a number with a point or comma in it. */
  private static boolean goesOn(char[] text, int end) {
    return end + 1 < text.length
        && (text[end] == '.' || text[end] == ',')
        && isDigit(text[end - 1])
        && isDigit(text[end + 1]);
  }

  /** The only digits of plain text. */
  private static boolean isDigit(char unit) {
    return unit >= '0' && unit <= '9';
  }

  private void read(char[] text) {
    int previousUnspaced = 0;
    for (int i = 0; i < text.length; ) {
      int point = Character.codePointAt(text, i);
      int next = i + Character.charCount(point);
      if (unspaced(point)) {
        endWord();
        if (previousUnspaced != 0) {
          pair(previousUnspaced, point);
        }
        previousUnspaced = point;
      } else if (Character.isLetterOrDigit(point) || (!run.isEmpty() && isMark(point))) {
        run.append(Character.toLowerCase(point));
        previousUnspaced = 0;
      } else if (!insideNumber(text, i)) {
        endWord();
        previousUnspaced = 0;
      } else {
        run.append(point);
      }
      i = next;
    }
    endWord();
  }

  private boolean insideNumber(char[] text, int i) {
    return (text[i] == '.' || text[i] == ',')
        && run.endsInDigit()
        && i + 1 < text.length
        && Character.isDigit(text[i + 1]);
  }

  private void endWord() {
    if (!run.isEmpty()) {
      add(run.hash(), run.beginsWithDigit());
      run.clear();
    }
  }

  private void pair(int first, int second) {
    run.append(first);
    run.append(second);
    add(run.hash(), false);
    run.clear();
  }

  private void add(long hash, boolean number) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
      numbers = Arrays.copyOf(numbers, size * 2);
    }
    hashes[size] = hash;
    numbers[size++] = number;
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean unspaced(int point) {
    if (point < 0x0E00) {
      return false;
    }
    return (point <= 0x0EFF)
        || (point >= 0x1000 && point <= 0x109F)
        || (point >= 0x1780 && point <= 0x17FF)
        || (point >= 0x3040 && point <= 0x30FF)
        || (point >= 0x3400 && point <= 0x9FFF)
        || (point >= 0x20000 && point <= 0x3FFFF);
  }
}
