package org.dateline.enrich.stance.rule;

import org.dateline.enrich.stance.scene.Scene;
import org.dateline.enrich.stance.scene.WordClass;

/** The words right before a verb: its auxiliaries, adverbs and negations. */
final class VerbPhrase {
  private static final long CHAINED =
      WordClass.AUXILIARIES.bit() | WordClass.NEGATIONS.bit() | WordClass.BE.bit();

  private VerbPhrase() {}

  /** Whether the verb at {@code from} stands in the passive. */
  static boolean passive(Scene scene, int from) {
    for (int i = from - 1; i >= Math.max(0, from - 4); i--) {
      String word = scene.word(i);
      if (WordClass.BE.at(scene, i) && !word.equals("'s")) {
        return true;
      }
      if (!WordClass.adverb(scene, i) && !WordClass.NEGATIONS.at(scene, i)) {
        return false;
      }
    }
    return false;
  }

  /** First token of the verb's chain of auxiliaries and adverbs. */
  static int from(Scene scene, int from) {
    int i = from;
    while (i > 0 && chained(scene, i - 1) && scene.groupAt(i - 1) == null) {
      i--;
    }
    return i;
  }

  private static boolean chained(Scene scene, int token) {
    return (scene.tokens().classes(token) & CHAINED) != 0
        || WordClass.adverb(scene, token)
        || scene.word(token).equals("'ve")
        || scene.word(token).equals("'");
  }
}
