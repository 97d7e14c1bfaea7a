package org.dateline.enrich.text;

/** One pass over a text that fills {@link Words}. */
final class WordCutter {
  private static final int SINGLE_LETTERS = 8;

  private final Words words;
  private final char[] text;
  private int at;
  private int gapShape = Words.OPENS_SENTENCE;

  WordCutter(Words words, String text) {
    this.words = words;
    this.text = text.toCharArray();
  }

  void cut() {
    while (at < text.length) {
      char c = text[at];
      int kind = Letters.kind(c);
      if ((kind & Letters.UNSPACED) != 0) {
        unspaced(c);
      } else if ((kind & (Letters.WORD | Letters.SILENT)) == Letters.WORD) {
        word();
      } else if (c == ' ') {
        gapShape &= ~Words.JOINED;
        at++;
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
    char[] text = this.text;
    int start = at;
    int end = start;
    long hash = WordHash.SEED;
    int upper = 0;
    int letters = 0;
    for (; end < text.length; end++) {
      int entry = Letters.entry(text[end]);
      int kind = Letters.kindIn(entry);
      if ((kind & (Letters.WORD | Letters.UNSPACED)) != Letters.WORD) {
        break;
      }
      if ((kind & Letters.SILENT) == 0) {
        hash = WordHash.plus(hash, Letters.foldedIn(entry));
        letters++;
        upper += (kind & Letters.UPPER) >> 1;
      }
    }
    at = end;
    words.add(start, end, WordHash.finish(hash), shape(text[start], upper, letters) | gapShape);
    gapShape = Words.JOINED;
    possessive();
  }

  private static int shape(char first, int upper, int letters) {
    int kind = Letters.kind(first);
    if ((kind & Letters.UPPER) != 0) {
      return upper == letters && letters > 1 ? Words.CAPITAL | Words.ALL_CAPITALS : Words.CAPITAL;
    }
    if ((kind & Letters.DIGIT) != 0) {
      return Words.NUMBER;
    }
    return (kind & Letters.LOWER) != 0 ? 0 : Words.CASELESS;
  }

  /** "U.S.", "U.A.E.", "D.C.": single letters with points. */
  private boolean isPointed() {
    return at + 3 < text.length
        && text[at + 1] == '.'
        && Character.isLetter(text[at])
        && Character.isLetter(text[at + 2])
        && text[at + 3] == '.';
  }

  private void pointed() {
    int start = at;
    long hash = WordHash.SEED;
    int upper = 0;
    int letters = 0;
    while (at + 1 < text.length
        && letters < SINGLE_LETTERS
        && Character.isLetter(text[at])
        && text[at + 1] == '.') {
      hash = WordHash.plus(hash, Folding.fold(text[at]));
      upper += Character.isUpperCase(text[at]) ? 1 : 0;
      letters++;
      at += 2;
    }
    int shape = upper == letters ? Words.CAPITAL | Words.ALL_CAPITALS : 0;
    words.add(start, at, WordHash.finish(hash), shape | Words.POINTED | gapShape);
    gapShape = 0;
    possessive();
  }

  private void possessive() {
    if (at + 1 < text.length
        && isApostrophe(text[at])
        && (text[at + 1] == 's' || text[at + 1] == 'S')
        && (at + 2 == text.length || !Letters.isWord(text[at + 2]))) {
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
        at > 0 && at + 1 < text.length && text[at - 1] != '\n' && Letters.isWord(text[at + 1]);
    gapShape = wrapped ? gapShape & ~Words.JOINED : Words.OPENS_SENTENCE | Words.AFTER_MARK;
  }

  private void joint(char c) {
    boolean inside =
        at > 0
            && at + 1 < text.length
            && Letters.isWord(text[at - 1])
            && Letters.isWord(text[at + 1]);
    if (inside && c != '.') {
      gapShape = Words.JOINED;
    } else if (c == '.') {
      fullStop();
    } else {
      gapShape = (gapShape & ~Words.JOINED) | Words.AFTER_MARK;
    }
  }

  /**
   * A point ends a sentence unless the word before is a short capitalised one ("Sen.", "St.") or a
   * comma follows ("Calif., March 5").
   */
  private void fullStop() {
    int last = words.size() - 1;
    boolean abbreviation =
        last >= 0
            && words.end(last) == at
            && at - words.start(last) <= 4
            && words.is(last, Words.CAPITAL)
            && !words.is(last, Words.OPENS_SENTENCE | Words.ALL_CAPITALS);
    boolean inside = at + 1 < text.length && text[at + 1] == ',' && last >= 0;
    if (abbreviation || isDoubled() || (inside && words.end(last) == at)) {
      words.mark(last, Words.POINTED);
      gapShape = 0;
    } else {
      gapShape = Words.OPENS_SENTENCE | Words.AFTER_MARK;
    }
  }

  /** A Spanish plural: "EE. UU.", "FF. AA.". */
  private boolean isDoubled() {
    int last = words.size() - 1;
    return last >= 0
        && words.end(last) == at
        && at - words.start(last) == 2
        && text[at - 1] == text[at - 2]
        && Character.isUpperCase(text[at - 1]);
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == 'ʼ';
  }
}
