package org.dateline.enrich.country;

import org.dateline.enrich.text.Field;
import org.dateline.enrich.text.WordSet;
import org.dateline.enrich.text.Words;

/**
 * Capitals that are surnames too, after a given name that no list has: "with Denzel Washington",
 * but "on Monday Washington said", "Visiting Washington", "Central London".
 */
final class Strangers {
  private static final WordSet SURNAMES =
      WordSet.of("washington london berlin paris lima kingston");

  /** Capitalised words that stand before a place without naming a person. */
  private static final WordSet BEFORE_PLACES =
      WordSet.of(
          "monday tuesday wednesday thursday friday saturday sunday january february march april"
              + " may june july august september october november december north south east west"
              + " northern southern eastern western northeast northwest southeast southwest central"
              + " inner outer greater upper lower downtown new old port fort mount lake point cape"
              + " official imperial university bank hotel radio city street avenue president"
              + " inside outside only even ever perhaps maybe instead meanwhile today yesterday"
              + " tomorrow then now here there thus hence still yet again once soon later",
          "in at near of to from for with without on by over under after before since until till"
              + " between beyond across around through throughout about against among within toward"
              + " towards via per than as like unlike despite and but or nor so if when while where"
              + " whether because although though unless that this these those what why how who"
              + " which whose both either neither not no will would can could should must may did"
              + " does do has have had is are was were the a an all some any most many few since");

  private static final int SHORTEST = 3;

  private final Gazetteer gazetteer;

  Strangers(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Whether a capital's name follows what can only be a person's given name. */
  boolean isSurname(Candidate candidate) {
    Words words = candidate.words;
    int first = candidate.first;
    return candidate.field == Field.BODY
        && first > 0
        && candidate.type == NameType.CAPITAL
        && SURNAMES.contains(words.hash(first))
        && !words.any(first, Words.AFTER_MARK | Words.JOINED)
        && isGivenName(words, first - 1)
        && goesOn(words, first - 1, candidate.end);
  }

  private boolean isGivenName(Words words, int word) {
    String name = words.word(word);
    return words.is(word, Words.CAPITAL)
        && !words.any(word, Words.ALL_CAPITALS | Words.POSSESSIVE)
        && name.length() >= SHORTEST
        && !name.endsWith("ing")
        && !name.endsWith("ed")
        && !name.endsWith("ly")
        && !BEFORE_PLACES.contains(words.hash(word))
        && gazetteer.find(Gazetteer.then(Gazetteer.START, words.hash(word))) < 0;
  }

  /** A first word has a capital anyway: then only a verb after the two shows that they are one. */
  private static boolean goesOn(Words words, int given, int next) {
    boolean small =
        next < words.size() && !words.any(next, Words.CAPITAL | Words.NUMBER | Words.AFTER_MARK);
    if (!words.is(given, Words.OPENS_SENTENCE)) {
      return next >= words.size() || !words.is(next, Words.CAPITAL) || !follows(words, next);
    }
    return small && (words.word(next).endsWith("s") || words.word(next).endsWith("ed"));
  }

  private static boolean follows(Words words, int next) {
    return !words.is(next, Words.AFTER_MARK);
  }
}
