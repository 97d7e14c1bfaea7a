package org.dateline.enrich.dedup;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * The words of a text as 64-bit hashes, in their order: runs of letters, digits and the marks upon
 * them, lower case, whatever stands between them ignored. A point or comma between two digits
 * belongs to the number. Scripts that put no space between words (Han, Kana, Thai, Lao, Khmer,
 * Myanmar) give overlapping pairs of characters instead.
 *
 * <p>Hashing is komihash 5.0, pinned: stored sketches must mean the same on every machine. Its
 * arrays are kept for the next text. Not thread-safe.
 */
final class Words {
  /** Arrays for more words are not kept: a text of megabytes comes once in a while. */
  private static final int MOST_KEPT = 1 << 14;

  private final PlainText plain = new PlainText();
  private final CharRun word = new CharRun();
  private long[] hashes = new long[0];
  private int size;

  /** Which words are names or numbers, and which of these are numbers. */
  private int[] particulars = new int[16];

  private boolean[] isNumber = new boolean[16];
  private int found;

  /** Reads the words of a text. */
  static Words of(String text) {
    Words words = new Words();
    words.read(text);
    return words;
  }

  /** Reads the words of a text, and forgets those of the one before. */
  void read(String text) {
    int likely = text.length() / 5 + 8;
    if (hashes.length < likely || hashes.length > MOST_KEPT) {
      hashes = new long[likely];
    }
    size = 0;
    found = 0;
    if (plain.read(text)) {
      readPlain();
    } else {
      read(Normalizer.normalize(text, Normalizer.Form.NFKC).toCharArray());
    }
  }

  int size() {
    return size;
  }

  long hash(int index) {
    return hashes[index];
  }

  /** How many words are names, by {@link Names}, or begin with a digit. */
  int particulars() {
    return found;
  }

  /** Which word the k-th of these is. */
  int particular(int k) {
    return particulars[k];
  }

  /** True where the k-th of these begins with a digit. */
  boolean isNumber(int k) {
    return isNumber[k];
  }

  private void readPlain() {
    for (int run = 0; run < plain.runs(); run++) {
      int start = plain.start(run);
      int end = plain.end(run);
      while (goesOn(run, end)) {
        plain.put(end);
        run++;
        end = plain.end(run);
      }
      add(plain.hash(start, end), isDigit(plain.character(start)), plain.isName(start));
    }
  }

  /** Whether a run that ends is a number that goes on behind a point or comma. */
  private boolean goesOn(int run, int end) {
    char sign = plain.character(end);
    return (sign == '.' || sign == ',')
        && isDigit(plain.character(end - 1))
        && run + 1 < plain.runs()
        && plain.start(run + 1) == end + 1
        && isDigit(plain.character(end + 1));
  }

  /** The only digits of plain text. */
  private static boolean isDigit(char unit) {
    return unit >= '0' && unit <= '9';
  }

  private void read(char[] text) {
    int previousUnspaced = 0;
    int start = 0;
    for (int i = 0; i < text.length; ) {
      int point = Character.codePointAt(text, i);
      int next = i + Character.charCount(point);
      if (unspaced(point)) {
        endWord(text, start);
        if (previousUnspaced != 0) {
          pair(previousUnspaced, point);
        }
        previousUnspaced = point;
      } else if (Character.isLetterOrDigit(point) || (!word.isEmpty() && isMark(point))) {
        start = word.isEmpty() ? i : start;
        word.append(Character.toLowerCase(point));
        previousUnspaced = 0;
      } else if (!insideNumber(text, i)) {
        endWord(text, start);
        previousUnspaced = 0;
      } else {
        word.append(point);
      }
      i = next;
    }
    endWord(text, start);
  }

  private boolean insideNumber(char[] text, int i) {
    return (text[i] == '.' || text[i] == ',')
        && word.endsInDigit()
        && i + 1 < text.length
        && Character.isDigit(text[i + 1]);
  }

  private void endWord(char[] text, int start) {
    if (!word.isEmpty()) {
      add(word.hash(), word.beginsWithDigit(), Names.isName(text, start));
      word.clear();
    }
  }

  private void pair(int first, int second) {
    word.append(first);
    word.append(second);
    add(word.hash(), false, false);
    word.clear();
  }

  private void add(long hash, boolean number, boolean name) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    if (number || name) {
      addParticular(number);
    }
    hashes[size++] = hash;
  }

  private void addParticular(boolean number) {
    if (found == particulars.length) {
      particulars = Arrays.copyOf(particulars, found * 2);
      isNumber = Arrays.copyOf(isNumber, found * 2);
    }
    isNumber[found] = number;
    particulars[found++] = size;
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
