package org.dateline.enrich.text;

import java.util.Arrays;
import java.util.Locale;

/**
 * The words and marks of a stretch of text. Words are cut at hyphens, a possessive {@code 's} is a
 * token of its own, "U.S." and "1.5" stay whole; curly quotes and apostrophes are made straight.
 */
public final class Tokens {
  private static final String[] MARKS = new String[0x80];

  static {
    for (char c = 0; c < MARKS.length; c++) {
      MARKS[c] = String.valueOf(c);
    }
  }

  private int[] starts = new int[48];
  private int[] ends = new int[48];
  private String[] words = new String[48];
  private long[] classes = new long[48];
  private long all;
  private int size;
  private final char[] text;
  private final WordTable table;

  private Tokens(String text, WordTable table) {
    this.text = text.toCharArray();
    this.table = table;
  }

  /** The tokens of {@code text}, of no class. */
  public static Tokens of(String text) {
    return of(text, WordTable.EMPTY);
  }

  /** The tokens of {@code text}, each with its classes in the table. */
  public static Tokens of(String text, WordTable table) {
    Tokens tokens = new Tokens(text, table);
    int at = 0;
    while (at < tokens.text.length) {
      char c = tokens.text[at];
      if (c <= ' ' || c == '\u00a0') {
        at++;
      } else if (letterOrDigit(c)) {
        at = tokens.readWord(at);
      } else {
        at = tokens.readMark(at);
      }
    }
    return tokens;
  }

  private static boolean letterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || Character.isLetterOrDigit(c);
  }

  private int readWord(int start) {
    int end = start + 1;
    while (end < text.length && continues(start, end)) {
      end++;
    }
    int possessive = possessive(start, end);
    addWord(start, possessive);
    if (possessive < end) {
      add(possessive, end, "'s");
    }
    return end;
  }

  private void addWord(int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      if (text[i] >= 0x80) {
        String word = new String(text, start, end - start);
        add(start, end, word.toLowerCase(Locale.ROOT).replace('’', '\''));
        return;
      }
      hash = 31 * hash + WordTable.small(text[i]);
    }
    WordTable.Known known = table.find(text, start, end, hash);
    if (known != null) {
      add(start, end, known.word, known.classes);
    } else {
      add(start, end, lower(start, end), 0);
    }
  }

  /** The word in small letters, which is all in ASCII. */
  private String lower(int start, int end) {
    char[] word = new char[end - start];
    for (int i = start; i < end; i++) {
      word[i - start] = WordTable.small(text[i]);
    }
    return new String(word);
  }

  private boolean continues(int start, int at) {
    char c = text[at];
    if (letterOrDigit(c)) {
      return true;
    }
    if (c == ' ') {
      return false;
    }
    boolean more = at + 1 < text.length && Character.isLetterOrDigit(text[at + 1]);
    return switch (c) {
      case '\'', '’' -> more;
      case '.' -> dotted(start, at, more);
      case ',' -> more && Character.isDigit(text[at - 1]) && Character.isDigit(text[at + 1]);
      default -> c >= 0x80 && Character.getType(c) == Character.NON_SPACING_MARK;
    };
  }

  /** Whether the full stop belongs to a number or to an acronym such as U.S. or U.N. */
  private boolean dotted(int start, int at, boolean more) {
    char before = text[at - 1];
    if (Character.isDigit(before)) {
      return more && Character.isDigit(text[at + 1]);
    }
    boolean single = at - 1 == start || text[at - 2] == '.';
    if (!single || !Character.isUpperCase(before)) {
      return false;
    }
    boolean inside = more && (at + 2 >= text.length || !Character.isLetter(text[at + 2]));
    return inside || at - 1 > start;
  }

  private int possessive(int start, int end) {
    if (end - start > 2 && (text[end - 1] == 's' || text[end - 1] == 'S')) {
      char apostrophe = text[end - 2];
      if (apostrophe == '\'' || apostrophe == '’') {
        return end - 2;
      }
    }
    return end;
  }

  private int readMark(int at) {
    char c = text[at];
    String mark =
        switch (c) {
          case '“', '”', '«', '»', '„', '"' -> "\"";
          case '‘', '’', '\'' -> "'";
          case '–', '—' -> "—";
          case '-', '‑' -> "-";
          default -> c < MARKS.length ? MARKS[c] : String.valueOf(c);
        };
    add(at, at + 1, mark);
    return at + 1;
  }

  private void add(int start, int end, String word) {
    WordTable.Known known = table.find(word);
    add(start, end, word, known == null ? 0 : known.classes);
  }

  private void add(int start, int end, String word, long classesOfWord) {
    if (size == words.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      words = Arrays.copyOf(words, size * 2);
      classes = Arrays.copyOf(classes, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    classes[size] = classesOfWord;
    all |= classesOfWord;
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

  /** A bit for every class that the token's word belongs to, 0 outside 0 to size. */
  public long classes(int index) {
    return index < 0 || index >= size ? 0 : classes[index];
  }

  /** The classes of all tokens together: what is not here needs no search. */
  public long classes() {
    return all;
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
    return index >= 0 && index < size && Character.isUpperCase(text[starts[index]]);
  }

  /** The first token that ends after {@code offset}, size if there is none. */
  public int at(int offset) {
    int found = Arrays.binarySearch(starts, 0, size, offset);
    int index = found >= 0 ? found : -found - 2;
    return index >= 0 && ends[index] > offset ? index : index + 1;
  }
}
