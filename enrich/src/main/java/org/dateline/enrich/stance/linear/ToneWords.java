package org.dateline.enrich.stance.linear;

import org.dateline.enrich.stance.cue.Cue;
import org.dateline.enrich.stance.cue.CueHit;
import org.dateline.enrich.stance.scene.Scene;
import org.dateline.enrich.stance.scene.WordClass;

/**
 * The tokens of a sentence as {@link ToneFeatures} asks for them. Names are all one word, as far as
 * capitals tell, so that nobody has a reputation.
 */
final class ToneWords {
  private static final int PARTY = 1;
  private static final int BEFORE_FIRST = 2;
  private static final int AFTER_LAST = 3;
  private static final int NAME = 4;
  private static final int STEM = 5;
  private static final int DENIES = 3;

  /** Praise and blame have no part of speech of their own among the kinds of cues. */
  private static final int JUDGEMENT = 5;

  private static final String BREAKS = ",;:—()-";

  private final Scene scene;
  private final int[] words;
  private final int[] stems;
  private final int[] signs;
  private final int[] kinds;
  private final boolean[] denied;
  private final int[] clauses;

  ToneWords(Scene scene) {
    this.scene = scene;
    int size = scene.size();
    words = new int[size];
    stems = new int[size];
    signs = new int[size];
    kinds = new int[size];
    denied = new boolean[size];
    clauses = new int[size];
    read();
    for (CueHit hit : scene.cues()) {
      Cue cue = hit.cues().get(0);
      for (int i = hit.from(); i < hit.to(); i++) {
        signs[i] = cue.weight();
        kinds[i] = kind(cue.kind());
      }
    }
  }

  private void read() {
    int clause = 0;
    int denial = -DENIES - 1;
    for (int i = 0; i < words.length; i++) {
      String word = scene.word(i);
      int mask = scene.groupAt(i) != null ? PARTY : named(i) ? NAME : 0;
      words[i] = mask == 0 ? word.hashCode() : mask;
      stems[i] = mask == 0 ? word.substring(0, Math.min(STEM, word.length())).hashCode() : mask;
      if (WordClass.PRAISE.at(scene, i) || WordClass.BLAME.at(scene, i)) {
        signs[i] = WordClass.PRAISE.at(scene, i) ? 2 : -2;
        kinds[i] = JUDGEMENT;
      }
      if (WordClass.NEGATIONS.at(scene, i)) {
        denial = i;
      }
      denied[i] = i > denial && i - denial <= DENIES;
      boolean opens =
          (word.length() == 1 && BREAKS.contains(word))
              || WordClass.CLAUSE_OPENERS.at(scene, i)
              || WordClass.RELATIVES.at(scene, i);
      clause += opens ? 1 : 0;
      clauses[i] = clause;
    }
  }

  /**
   * Whether the token is a name as far as capitals tell: not where a sentence or quotation opens.
   */
  private boolean named(int i) {
    String before = scene.word(i - 1);
    return i > 0
        && scene.tokens().capital(i)
        && !scene.word(i).equals("i")
        && !before.equals("\"")
        && !before.equals(".");
  }

  /** The numbers are in the weights. */
  private static int kind(Cue.Kind kind) {
    return switch (kind) {
      case VERB -> 1;
      case NOUN -> 2;
      case ADJECTIVE -> 3;
      case NEUTRAL -> 4;
    };
  }

  /** The word as a number, also before and after the sentence. */
  int at(int i) {
    return among(words, i);
  }

  /** Its first letters as a number. */
  int stem(int i) {
    return among(stems, i);
  }

  private static int among(int[] numbers, int i) {
    return i < 0 ? BEFORE_FIRST : i >= numbers.length ? AFTER_LAST : numbers[i];
  }

  /** Strength and sign of the cue or judgement, -3 to 3, 0 for other words. */
  int sign(int i) {
    return signs[i];
  }

  /** What part of speech it is, 0 for other words. */
  int kind(int i) {
    return kinds[i];
  }

  /** Whether a negation stands shortly before. */
  boolean denied(int i) {
    return denied[i];
  }

  /** A number for the stretch between commas, conjunctions and the like. */
  int clause(int i) {
    return clauses[i];
  }
}
