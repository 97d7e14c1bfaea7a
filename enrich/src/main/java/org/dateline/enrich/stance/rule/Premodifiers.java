package org.dateline.enrich.stance.rule;

import org.dateline.enrich.stance.cue.Cue;
import org.dateline.enrich.stance.cue.CueHit;
import org.dateline.enrich.stance.scene.Group;
import org.dateline.enrich.stance.scene.Scene;
import org.dateline.enrich.stance.scene.WordClass;
import org.jspecify.annotations.Nullable;

/** Looks at what stands right before a noun: "US drone strikes", "Turkey's support". */
final class Premodifiers {
  private static final long CLOSED =
      WordClass.PREPOSITIONS.bit()
          | WordClass.DETERMINERS.bit()
          | WordClass.AUXILIARIES.bit()
          | WordClass.BE.bit()
          | WordClass.CONJUNCTIONS.bit()
          | WordClass.RELATIVES.bit()
          | WordClass.CLAUSE_OPENERS.bit()
          | WordClass.SPEECH.bit();

  private Premodifiers() {}

  /** The group right before the noun at {@code from}: "US drone strikes", "Turkey's support". */
  static @Nullable Group of(Scene scene, int from) {
    for (int i = from - 1; i >= Math.max(0, from - 4); i--) {
      Group group = scene.groupAt(i);
      if (group != null) {
        return group;
      }
      String word = scene.word(i);
      boolean modifier =
          word.equals("'s")
              || word.equals("-")
              || word.equals("led")
              || word.equals("'")
              || (word.equals("and") && noun(scene, i))
              || scene.tokens().capital(i)
              || !closed(scene, i);
      if (!modifier) {
        return null;
      }
    }
    return null;
  }

  private static boolean closed(Scene scene, int token) {
    String word = scene.word(token);
    return (scene.tokens().classes(token) & CLOSED) != 0
        || word.endsWith("ed")
        || word.endsWith("ing")
        || word.length() == 1;
  }

  /** Whether the group ends right before the token, its possessive aside. */
  static boolean adjoin(Scene scene, Group group, int token) {
    return group.to() == token
        || (group.to() == token - 1 && scene.word(token - 1).startsWith("'"));
  }

  /** "X's occupation and annexation of Y": whether a noun among the cues ends there. */
  private static boolean noun(Scene scene, int token) {
    for (CueHit hit : scene.cues()) {
      if (hit.to() == token) {
        return hit.cues().stream().anyMatch(cue -> cue.kind() == Cue.Kind.NOUN);
      }
    }
    return false;
  }
}
