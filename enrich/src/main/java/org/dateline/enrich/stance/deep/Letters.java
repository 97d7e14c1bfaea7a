package org.dateline.enrich.stance.deep;

/** Which characters the tokenizer of BERT splits at, keeps whole, or drops. */
final class Letters {
  private Letters() {}

  static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** ASCII marks count whatever Unicode calls them. */
  static boolean isPunctuation(int c) {
    boolean ascii =
        within(c, '!', '/') || within(c, ':', '@') || within(c, '[', '`') || within(c, '{', '~');
    return ascii || isUnicodePunctuation(c);
  }

  private static boolean isUnicodePunctuation(int c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  static boolean isHan(int c) {
    return within(c, 0x4e00, 0x9fff) || within(c, 0x3400, 0x4dbf) || within(c, 0xf900, 0xfaff);
  }

  /** Neither an accent nor a control or format character. */
  static boolean isKept(int c) {
    int type = Character.getType(c);
    return type != Character.NON_SPACING_MARK
        && type != Character.CONTROL
        && type != Character.FORMAT
        && c != 0xfffd;
  }

  private static boolean within(int c, int first, int last) {
    return c >= first && c <= last;
  }
}
