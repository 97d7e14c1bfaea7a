package org.dateline.enrich.text;

/** One pass over a text that fills {@link Words}. */
final class WordCutter {
  private static final int SINGLE_LETTERS = 8;

  private final Words words;
  private final String text;
  private int at;
  private int gapShape = Words.OPENS_SENTENCE;

  WordCutter(Words words, String text) {
    this.words = words;
    this.text = text;
  }

  void cut() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isUnspaced(c)) {
        unspaced(c);
      } else if (isWordPart(c) && Folding.fold(c) != Folding.NOTHING) {
        word();
      } else {
        gap(c);
      }
    }
  }

  private void unspaced(char c) {
    long hash = WordHash.finish(WordHash.plus(WordHash.SEED, c));
    words.add(at, at + 1, hash, Words.UNSPACED | Words.CASELESS | gapShape);
    gapShape = Words.JOINED;
    at++;
  }

  private void word() {
    if (isPointed()) {
      pointed();
      return;
    }
    int start = at;
    long hash = WordHash.SEED;
    int upper = 0;
    int letters = 0;
    while (at < text.length() && isWordPart(text.charAt(at)) && !isUnspaced(text.charAt(at))) {
      char c = text.charAt(at++);
      char folded = Folding.fold(c);
      if (folded != Folding.NOTHING) {
        hash = WordHash.plus(hash, folded);
        letters++;
        upper += Character.isUpperCase(c) ? 1 : 0;
      }
    }
    words.add(start, at, WordHash.finish(hash), shape(start, upper, letters) | gapShape);
    gapShape = Words.JOINED;
    possessive();
  }

  private int shape(int start, int upper, int letters) {
    char first = text.charAt(start);
    if (first < 128) {
      if (first <= '9') {
        return Words.NUMBER;
      }
      int capital = first <= 'Z' ? Words.CAPITAL : 0;
      return upper == letters && letters > 1 ? capital | Words.ALL_CAPITALS : capital;
    }
    if (Character.isUpperCase(first)) {
      return upper == letters && letters > 1 ? Words.CAPITAL | Words.ALL_CAPITALS : Words.CAPITAL;
    }
    return Character.isDigit(first)
        ? Words.NUMBER
        : Character.isLowerCase(first) ? 0 : Words.CASELESS;
  }

  /** "U.S.", "U.A.E.", "D.C.": single letters with points. */
  private boolean isPointed() {
    return at + 3 < text.length()
        && text.charAt(at + 1) == '.'
        && Character.isLetter(text.charAt(at))
        && Character.isLetter(text.charAt(at + 2))
        && text.charAt(at + 3) == '.';
  }

  private void pointed() {
    int start = at;
    long hash = WordHash.SEED;
    int upper = 0;
    int letters = 0;
    while (at + 1 < text.length()
        && letters < SINGLE_LETTERS
        && Character.isLetter(text.charAt(at))
        && text.charAt(at + 1) == '.') {
      hash = WordHash.plus(hash, Folding.fold(text.charAt(at)));
      upper += Character.isUpperCase(text.charAt(at)) ? 1 : 0;
      letters++;
      at += 2;
    }
    int shape = upper == letters ? Words.CAPITAL | Words.ALL_CAPITALS : 0;
    words.add(start, at, WordHash.finish(hash), shape | Words.POINTED | gapShape);
    gapShape = 0;
    possessive();
  }

  private void possessive() {
    if (at + 1 < text.length()
        && isApostrophe(text.charAt(at))
        && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S')
        && (at + 2 == text.length() || !isWordPart(text.charAt(at + 2)))) {
      words.mark(words.size() - 1, Words.POSSESSIVE);
      gapShape = 0;
      at += 2;
    }
  }

  private void gap(char c) {
    switch (c) {
      case ' ', '\u00a0', '\t', '\u200c', '\u200d' -> gapShape &= ~Words.JOINED;
      case '\'', '’', '‘', 'ʼ', '-', '‐', '‑', '.' -> joint(c);
      case ',', '،', '、', '，' -> gapShape = Words.AFTER_COMMA | Words.AFTER_MARK;
      case '(', '[', '<' -> gapShape = Words.AFTER_BRACKET | Words.AFTER_MARK;
      case '\n' -> lineBreak();
      case '!', '?', '"', '“', '«', '。', '！', '？', '؟', '।', ':', '•' ->
          gapShape = Words.OPENS_SENTENCE | Words.AFTER_MARK;
      default -> gapShape = (gapShape & ~Words.JOINED) | Words.AFTER_MARK;
    }
    at++;
  }

  /** A single line break inside a paragraph is a space; at its end it opens a sentence. */
  private void lineBreak() {
    boolean wrapped =
        at > 0
            && at + 1 < text.length()
            && text.charAt(at - 1) != '\n'
            && isWordPart(text.charAt(at + 1));
    gapShape = wrapped ? gapShape & ~Words.JOINED : Words.OPENS_SENTENCE | Words.AFTER_MARK;
  }

  private void joint(char c) {
    boolean inside =
        at > 0
            && at + 1 < text.length()
            && isWordPart(text.charAt(at - 1))
            && isWordPart(text.charAt(at + 1));
    if (inside && c != '.') {
      gapShape = Words.JOINED;
    } else if (c == '.') {
      fullStop();
    } else {
      gapShape = (gapShape & ~Words.JOINED) | Words.AFTER_MARK;
    }
  }

  /** A point ends a sentence unless the word before is a short capitalised one ("Sen.", "St."). */
  private void fullStop() {
    int last = words.size() - 1;
    boolean abbreviation =
        last >= 0
            && words.end(last) == at
            && at - words.start(last) <= 4
            && words.is(last, Words.CAPITAL)
            && !words.is(last, Words.OPENS_SENTENCE | Words.ALL_CAPITALS);
    if (abbreviation) {
      words.mark(last, Words.POINTED);
      gapShape = 0;
    } else {
      gapShape = Words.OPENS_SENTENCE | Words.AFTER_MARK;
    }
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == 'ʼ';
  }

  private static boolean isWordPart(char c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    return Character.isLetterOrDigit(c) || isMark(c);
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isUnspaced(char c) {
    return c >= 0xE00
        && (c < 0xE80
            || (c >= 0x3005 && c <= 0x3007)
            || (c >= 0x3040 && c < 0x3100)
            || (c >= 0x3400 && c < 0xA000)
            || (c >= 0xAC00 && c < 0xD7A4)
            || (c >= 0xF900 && c < 0xFB00));
  }
}
