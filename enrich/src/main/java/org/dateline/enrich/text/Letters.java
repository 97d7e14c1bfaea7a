package org.dateline.enrich.text;

/** What kind of character each of the basic plane is and how it is folded, in one table lookup. */
final class Letters {
  /** Letter, digit or mark: part of a word. */
  static final int WORD = 1;

  static final int UPPER = 1 << 1;
  static final int LOWER = 1 << 2;
  static final int DIGIT = 1 << 3;

  /** Han, kana, Thai, Lao, Hangul: every character is a word. */
  static final int UNSPACED = 1 << 4;

  /** Does not count in a comparison, see {@link Folding#NOTHING}. */
  static final int SILENT = 1 << 5;

  /** The kind above the folded character. */
  private static final int KIND = 16;

  private static final int[] TABLE = table();

  private Letters() {}

  static int kind(char c) {
    return TABLE[c] >> KIND;
  }

  /** Kind and folded character in one, for {@link #kindIn} and {@link #foldedIn}. */
  static int entry(char c) {
    return TABLE[c];
  }

  static int kindIn(int entry) {
    return entry >> KIND;
  }

  static char foldedIn(int entry) {
    return (char) entry;
  }

  static boolean isWord(char c) {
    return (kind(c) & WORD) != 0;
  }

  private static int[] table() {
    int[] table = new int[Character.MAX_VALUE + 1];
    for (int i = 0; i < table.length; i++) {
      table[i] = kindOf((char) i) << KIND | Folding.fold((char) i);
    }
    return table;
  }

  private static int kindOf(char c) {
    int type = Character.getType(c);
    boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    if (!mark && !Character.isLetterOrDigit(c)) {
      return 0;
    }
    int kind = WORD;
    kind |= Character.isUpperCase(c) ? UPPER : 0;
    kind |= Character.isLowerCase(c) ? LOWER : 0;
    kind |= Character.isDigit(c) ? DIGIT : 0;
    kind |= isUnspaced(c) ? UNSPACED : 0;
    kind |= Folding.fold(c) == Folding.NOTHING ? SILENT : 0;
    return kind;
  }

  private static boolean isUnspaced(char c) {
    return (c >= 0xE00 && c < 0xF00)
        || (c >= 0x3005 && c <= 0x3007)
        || (c >= 0x3040 && c < 0x3100)
        || (c >= 0x3400 && c < 0xA000)
        || (c >= 0xAC00 && c < 0xD7A4)
        || (c >= 0xF900 && c < 0xFB00);
  }
}
