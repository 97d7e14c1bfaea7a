package org.dateline.enrich.country;

import org.dateline.enrich.text.WordSet;
import org.dateline.enrich.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Words that can only be a person's name where an office says that one stands there.
 *
 * @param first word
 * @param end word after the surname
 */
record NameSpan(int first, int end) {
  private static final int LONGEST = 5;

  private static final WordSet PARTICLES =
      WordSet.of(
          "al el bin ibn ben bint de da do dos del della di du la le van von der den ul ur abu");

  private static final WordSet NO_NAMES =
      WordSet.of(
          "the a an he she it they we i in on at by for of to and but or as if monday tuesday"
              + " wednesday thursday friday saturday sunday january february march april may june"
              + " july august september october november december mr mrs ms dr sir");

  /** "Minister | Sergei Lavrov", "counterpart, | Hina Rabbani Khar"; null where no name begins. */
  static @Nullable NameSpan after(Words words, int first) {
    if (first >= words.size() || !isPart(words, first) || !opens(words, first)) {
      return null;
    }
    int end = first;
    while (end < words.size()
        && end - first < LONGEST
        && isPart(words, end)
        && (end == first || !words.is(end, Words.AFTER_MARK))) {
      end++;
    }
    while (end > first && PARTICLES.contains(words.hash(end - 1))) {
      end--;
    }
    return end > first ? new NameSpan(first, end) : null;
  }

  /** "Sergei Lavrov, the Russian foreign minister": the name stands before the country. */
  static @Nullable NameSpan before(Candidate country) {
    Words words = country.words;
    int comma = country.first;
    if (comma > 0 && !words.is(comma, Words.AFTER_COMMA)) {
      comma--;
    }
    if (comma <= 0 || !words.is(comma, Words.AFTER_COMMA)) {
      return null;
    }
    int last = comma - 1;
    int first = last;
    while (first > 0
        && last - first < LONGEST - 1
        && isPart(words, first - 1)
        && !words.is(first, Words.AFTER_MARK)) {
      first--;
    }
    while (first < last && PARTICLES.contains(words.hash(first))) {
      first++;
    }
    return last > first && isPart(words, last) ? new NameSpan(first, last + 1) : null;
  }

  /** The name may follow a comma. */
  private static boolean opens(Words words, int at) {
    return !words.is(at, Words.AFTER_MARK) || words.is(at, Words.AFTER_COMMA);
  }

  private static boolean isPart(Words words, int word) {
    boolean capital = words.is(word, Words.CAPITAL) && !NO_NAMES.contains(words.hash(word));
    return capital || PARTICLES.contains(words.hash(word));
  }
}
