package org.dateline.enrich.country;

import java.util.function.LongConsumer;
import org.dateline.enrich.text.Folding;
import org.dateline.enrich.text.WordHash;
import org.dateline.enrich.text.Words;

/**
 * The forms under which a word is looked up beside its own: its beginnings, for names that inflect,
 * and Arabic words without the article and the particles that are written onto them.
 */
final class WordForms {
  private static final int SHORTEST = 3;
  private static final int SHORTEST_LATIN = 4;

  /** Letters that may follow a beginning; half of it for beginnings of three letters. */
  private static final int LONGEST_ENDING = 7;

  private final Words words;
  private final boolean inflectedLatin;

  WordForms(Words words, boolean inflectedLatin) {
    this.words = words;
    this.inflectedLatin = inflectedLatin;
  }

  boolean isLatin(int word) {
    return isLatin(words.text().charAt(words.start(word)));
  }

  /** Whether a word may be written otherwise than its name. */
  boolean mayBeInflected(int word) {
    return !words.is(word, Words.UNSPACED)
        && !words.is(word, Words.NUMBER)
        && (inflectedLatin || !isLatin(word));
  }

  /** Gives the hash of every form, longest beginnings last. */
  void each(int word, LongConsumer forms) {
    int start = words.start(word);
    int end = words.end(word);
    beginnings(start, end, forms);
    if (isArabic(words.text().charAt(start))) {
      int stem = afterParticles(start, end);
      if (stem > start) {
        whole(stem, end, forms);
        beginnings(stem, end, forms);
      }
    }
  }

  /** Hangul starts at the start of a word, katakana stands between other characters. */
  boolean isBounded(int first, int last) {
    if (!words.is(first, Words.UNSPACED)) {
      return true;
    }
    char c = words.text().charAt(words.start(first));
    if (isHangul(c)) {
      return !words.is(first, Words.JOINED);
    }
    return !isKatakana(c)
        || (!isKatakanaAt(words.start(first) - 1) && !isKatakanaAt(words.end(last)));
  }

  private void whole(int start, int end, LongConsumer forms) {
    long hash = WordHash.SEED;
    for (int i = start; i < end; i++) {
      char c = Folding.fold(words.text().charAt(i));
      hash = c == Folding.NOTHING ? hash : WordHash.plus(hash, c);
    }
    forms.accept(WordHash.finish(hash));
  }

  private void beginnings(int start, int end, LongConsumer forms) {
    String text = words.text();
    int shortest = isLatin(text.charAt(start)) ? SHORTEST_LATIN : SHORTEST;
    long hash = WordHash.SEED;
    for (int i = start; i < end; i++) {
      char c = Folding.fold(text.charAt(i));
      hash = c == Folding.NOTHING ? hash : WordHash.plus(hash, c);
      int length = i + 1 - start;
      int ending = end - i - 1;
      if (length >= shortest
          && ending <= (length == SHORTEST ? LONGEST_ENDING / 2 : LONGEST_ENDING)) {
        forms.accept(Gazetteer.beginning(hash));
      }
    }
  }

  /** Offset after "and", "in", "to", "like" and the article, if three letters stay. */
  private int afterParticles(int start, int end) {
    String text = words.text();
    int at = start;
    if (end - at > SHORTEST && "وف".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (end - at > SHORTEST && "بكل".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (end - at > SHORTEST + 1 && text.charAt(at) == 'ا' && text.charAt(at + 1) == 'ل') {
      return at + 2;
    }
    if (end - at > SHORTEST && at > start && text.charAt(at) == 'ل') {
      return at + 1;
    }
    return at;
  }

  private boolean isKatakanaAt(int offset) {
    return offset >= 0 && offset < words.text().length() && isKatakana(words.text().charAt(offset));
  }

  private static boolean isLatin(char c) {
    return c < 0x250 || (c >= 0x1E00 && c < 0x1F00);
  }

  private static boolean isArabic(char c) {
    return c >= 0x600 && c < 0x700;
  }

  private static boolean isHangul(char c) {
    return c >= 0xAC00 && c < 0xD7A4;
  }

  private static boolean isKatakana(char c) {
    return c >= 0x30A1 && c <= 0x30FE && c != '・';
  }
}
