package org.dateline.enrich.text;

import java.util.Arrays;
import java.util.Locale;

/**
 * The words and marks of a stretch of text. Words are cut at hyphens, a possessive {@code 's} is a
 * token of its own, "U.S." and "1.5" stay whole; curly quotes and apostrophes are made straight.
 */
public final class Tokens {
  private int[] starts = new int[48];
  private int[] ends = new int[48];
  private String[] words = new String[48];
  private int size;
  private final String text;

  private Tokens(String text) {
    this.text = text;
  }

  /** The tokens of {@code text}. */
  public static Tokens of(String text) {
    Tokens tokens = new Tokens(text);
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c <= ' ' || c == '\u00a0') {
        at++;
      } else if (Character.isLetterOrDigit(c)) {
        at = tokens.readWord(at);
      } else {
        at = tokens.readMark(at);
      }
    }
    return tokens;
  }

  private int readWord(int start) {
    int end = start + 1;
    while (end < text.length() && continues(start, end)) {
      end++;
    }
    int possessive = possessive(start, end);
    add(start, possessive, lower(start, possessive));
    if (possessive < end) {
      add(possessive, end, "'s");
    }
    return end;
  }

  private String lower(int start, int end) {
    boolean plain = true;
    for (int i = start; i < end && plain; i++) {
      char c = text.charAt(i);
      plain = c < 0x80 && !(c >= 'A' && c <= 'Z');
    }
    String word = text.substring(start, end);
    return plain ? word : word.toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  private boolean continues(int start, int at) {
    char c = text.charAt(at);
    if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
      return true;
    }
    boolean more = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
    return switch (c) {
      case '\'', '’' -> more;
      case '.' -> dotted(start, at, more);
      case ',' ->
          more && Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
      default -> false;
    };
  }

  /** Whether the full stop belongs to a number or to an acronym such as U.S. or U.N. */
  private boolean dotted(int start, int at, boolean more) {
    char before = text.charAt(at - 1);
    if (Character.isDigit(before)) {
      return more && Character.isDigit(text.charAt(at + 1));
    }
    boolean single = at - 1 == start || text.charAt(at - 2) == '.';
    if (!single || !Character.isUpperCase(before)) {
      return false;
    }
    boolean inside = more && (at + 2 >= text.length() || !Character.isLetter(text.charAt(at + 2)));
    return inside || at - 1 > start;
  }

  private int possessive(int start, int end) {
    if (end - start > 2 && (text.charAt(end - 1) == 's' || text.charAt(end - 1) == 'S')) {
      char apostrophe = text.charAt(end - 2);
      if (apostrophe == '\'' || apostrophe == '’') {
        return end - 2;
      }
    }
    return end;
  }

  private int readMark(int at) {
    char c = text.charAt(at);
    String mark =
        switch (c) {
          case '“', '”', '«', '»', '„', '"' -> "\"";
          case '‘', '’', '\'' -> "'";
          case '–', '—' -> "—";
          case '-', '‑' -> "-";
          default -> String.valueOf(c);
        };
    add(at, at + 1, mark);
    return at + 1;
  }

  private void add(int start, int end, String word) {
    if (size == words.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      words = Arrays.copyOf(words, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    words[size++] = word;
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** The token in small letters, empty outside 0 to size. */
  public String word(int index) {
    return index < 0 || index >= size ? "" : words[index];
  }

  /** First UTF-16 offset. */
  public int start(int index) {
    return starts[index];
  }

  /** UTF-16 offset after the last one. */
  public int end(int index) {
    return ends[index];
  }

  /** Whether the token starts with a capital letter. */
  public boolean capital(int index) {
    return index >= 0 && index < size && Character.isUpperCase(text.charAt(starts[index]));
  }

  /** The first token that ends after {@code offset}, size if there is none. */
  public int at(int offset) {
    int found = Arrays.binarySearch(starts, 0, size, offset);
    int index = found >= 0 ? found : -found - 2;
    return index >= 0 && ends[index] > offset ? index : index + 1;
  }
}
