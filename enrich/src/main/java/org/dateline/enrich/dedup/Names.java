package org.dateline.enrich.dedup;

/**
 * Which words of a text are names, as far as print tells: those that begin with a capital and no
 * sentence. Surnames, towns, months and acronyms alike; German nouns too. A script without capitals
 * has none.
 */
final class Names {
  /** A word of so few letters with a point behind it is an abbreviation and ends no sentence. */
  private static final int ABBREVIATION = 2;

  /** What a sentence begins after, beside the full stop. */
  private static final String ENDS = "!?:\"\u201C\u201E\u00AB\u00BF\u00A1\u2022";

  private Names() {}

  /** Whether the word that begins at a place is a name. */
  static boolean isName(char[] text, int start) {
    return isCapital(text[start]) && !beginsSentence(text, start);
  }

  private static boolean isCapital(char c) {
    return c < 0x80 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
  }

  private static boolean beginsSentence(char[] text, int start) {
    int lines = 0;
    for (int at = start - 1; at >= 0; at--) {
      char c = text[at];
      if (c == '.') {
        return !isAbbreviation(text, at);
      }
      if (ENDS.indexOf(c) >= 0 || (c == '\n' && ++lines == 2)) {
        return true;
      }
      if (Character.isLetterOrDigit(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAbbreviation(char[] text, int point) {
    int at = point - 1;
    while (at >= 0 && Character.isLetter(text[at])) {
      at--;
    }
    return point - 1 - at > 0 && point - 1 - at <= ABBREVIATION;
  }
}
