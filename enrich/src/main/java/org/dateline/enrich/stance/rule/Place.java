package org.dateline.enrich.stance.rule;

import org.dateline.enrich.stance.cue.Cue;
import org.dateline.enrich.stance.cue.CueHit;
import org.dateline.enrich.stance.scene.Group;
import org.dateline.enrich.stance.scene.Scene;
import org.dateline.enrich.stance.scene.WordClass;

/** Where a group stands in its clause, told by the words before it. */
enum Place {
  SUBJECT,
  OBJECT,
  /** After a comma and an article: "X, a Y ally". */
  APPOSITION,
  AFTER_OF,
  AFTER_PREPOSITION;

  /** Where the group stands. */
  static Place of(Scene scene, Group group) {
    if (WordClass.NOMINATIVES.at(scene, group.from()) && group.to() == group.from() + 1) {
      return SUBJECT;
    }
    int i = group.from() - 1;
    int steps = 0;
    while (i >= 0 && steps < 5) {
      String word = scene.word(i);
      if (WordClass.PREPOSITIONS.at(scene, i)) {
        return word.equals("of") ? AFTER_OF : AFTER_PREPOSITION;
      }
      if (WordClass.BE.at(scene, i)) {
        return OBJECT;
      }
      boolean article = word.equals("a") || word.equals("an");
      if (article && scene.word(i - 1).equals(",")) {
        return APPOSITION;
      }
      if (verbal(scene, i)) {
        return WordClass.SPEECH.at(scene, i) || word.equals("that") ? SUBJECT : OBJECT;
      }
      if (scene.groupAt(i) != null) {
        return SUBJECT;
      }
      boolean stop =
          WordClass.CONJUNCTIONS.at(scene, i)
              || Clause.STOPS.contains(word)
              || WordClass.CLAUSE_OPENERS.at(scene, i)
              || WordClass.RELATIVES.at(scene, i)
              || (word.length() == 1 && !article && !Character.isDigit(word.charAt(0)));
      if (stop || cueVerb(scene, i)) {
        return stop ? SUBJECT : OBJECT;
      }
      i--;
      steps++;
    }
    return SUBJECT;
  }

  /** Whether a verb among the cues ends at the token. */
  private static boolean cueVerb(Scene scene, int token) {
    for (CueHit hit : scene.cues()) {
      if (hit.to() == token + 1) {
        return hit.cues().get(0).kind() == Cue.Kind.VERB;
      }
    }
    return false;
  }

  private static boolean verbal(Scene scene, int token) {
    String word = scene.word(token);
    return (word.length() > 3
            && (word.endsWith("ed") || word.endsWith("ing"))
            && !word.equals("during"))
        || WordClass.SPEECH.at(scene, token);
  }
}
