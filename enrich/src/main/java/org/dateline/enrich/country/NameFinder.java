package org.dateline.enrich.country;

import java.util.List;
import org.dateline.enrich.text.Field;
import org.dateline.enrich.text.Words;

/** Finds the names of the gazetteer in a text: the longest at each place, left to right. */
final class NameFinder {
  private final Gazetteer gazetteer;
  private final Senses senses;
  private final Words words;
  private final Field field;
  private final int read;
  private final boolean small;
  private final boolean shouting;
  private final WordForms forms;

  private int bestEnd;
  private int bestName;
  private int bestSense;

  /** The best was found by the beginnings of its words: a longer beginning is a better one. */
  private boolean bestInflected;

  NameFinder(Gazetteer gazetteer, Words words, Field field, int read, boolean shouting) {
    this.gazetteer = gazetteer;
    this.senses = gazetteer.senses();
    this.words = words;
    this.field = field;
    this.read = read;
    this.small = NameLanguages.smallOrInflected(read);
    this.shouting = shouting;
    this.forms = new WordForms(words, small);
  }

  /** Adds what is found, in order, without overlaps. */
  void find(List<Candidate> found) {
    int i = 0;
    while (i < words.size()) {
      if (mayStart(i)) {
        bestEnd = 0;
        walk(Gazetteer.START, i, i, false);
        if (bestEnd > 0) {
          found.add(new Candidate(field, words, i, bestEnd, bestName, bestSense, senses));
          i = bestEnd;
          continue;
        }
      }
      i++;
    }
  }

  private boolean mayStart(int word) {
    return words.any(word, Words.CAPITAL | Words.CASELESS)
        || (small && !words.is(word, Words.NUMBER))
        || !forms.isLatin(word);
  }

  private void walk(long sequence, int first, int word, boolean inflected) {
    if (word >= words.size() || (word > first && words.is(word, Words.AFTER_MARK))) {
      return;
    }
    step(Gazetteer.then(sequence, words.hash(word)), first, word, inflected);
    if (forms.mayBeInflected(word)) {
      forms.each(word, form -> step(Gazetteer.then(sequence, form), first, word, true));
    }
  }

  private void step(long sequence, int first, int word, boolean inflected) {
    int name = gazetteer.find(sequence);
    if (name == Gazetteer.ABSENT) {
      return;
    }
    boolean better = word + 1 > bestEnd || (word + 1 == bestEnd && bestInflected && inflected);
    if (name >= 0 && better && forms.isBounded(first, word)) {
      int sense = usable(name, first, word + 1);
      if (sense >= 0) {
        bestEnd = word + 1;
        bestName = name;
        bestSense = sense;
        bestInflected = inflected;
      }
    }
    walk(sequence, first, word + 1, inflected);
  }

  private int usable(int name, int first, int end) {
    for (int sense = name; sense >= 0; sense = senses.next(sense)) {
      if (senses.usedIn(sense, read) && isShaped(sense, first, end)) {
        return sense;
      }
    }
    return -1;
  }

  private boolean isShaped(int sense, int first, int end) {
    return switch (senses.shape(sense)) {
      case ANY -> true;
      case CAPITAL -> words.any(first, Words.CAPITAL | Words.CASELESS);
      case CAPITALS -> words.is(first, Words.ALL_CAPITALS);
      case STATE -> isStatePlace(first, end) && words.is(first, Words.POINTED);
      case POSTAL -> isStatePlace(first, end) && words.is(first, Words.ALL_CAPITALS);
    };
  }

  /** After a capitalised word and a comma. */
  private boolean isStatePlace(int first, int end) {
    return first > 0
        && end == first + 1
        && words.is(first, Words.AFTER_COMMA)
        && words.is(first - 1, Words.CAPITAL)
        && !shouting;
  }
}
