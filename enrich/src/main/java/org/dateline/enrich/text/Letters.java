package org.dateline.enrich.text;

/** What kind of character each of the basic plane is, in one table lookup. */
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

  private static final byte[] KINDS = kinds();

  private Letters() {}

  static int kind(char c) {
    return KINDS[c];
  }

  static boolean isWord(char c) {
    return (KINDS[c] & WORD) != 0;
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[Character.MAX_VALUE + 1];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = (byte) kindOf((char) i);
    }
    return kinds;
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
