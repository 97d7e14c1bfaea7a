package org.dateline.enrich.stance.rule;

import java.util.Set;
import org.dateline.enrich.stance.cue.Cue;
import org.dateline.enrich.stance.cue.CueHit;
import org.dateline.enrich.stance.scene.Group;
import org.dateline.enrich.stance.scene.Scene;
import org.dateline.enrich.stance.scene.WordClass;
import org.jspecify.annotations.Nullable;

/** Looks onwards from a cue for its direct object and for the objects of prepositions. */
final class Complements {
  private static final int WINDOW = 9;

  /** What ends the search for a direct object: "withdrew troops from X" does not withdraw X. */
  private static final Set<String> BARRIERS =
      Set.of(
          "—", ",", "that", "because", "but", "to", "with", "on", "against", "about", "into",
          "toward", "towards", "after", "before", "during", "as", "between", "while", "when",
          "which", "who", "if", "under", "without", "since", "until");

  /** What ends the search for the object of a preposition. */
  private static final Set<String> PREPOSITION_BARRIERS =
      Set.of("—", "that", "because", "but", "to", "while", "when", "which", "who", "if", "after");

  private Complements() {}

  /** The first group after {@code from} that can be a direct object, or null. */
  static @Nullable Group direct(Scene scene, int from) {
    return within(scene, from, BARRIERS);
  }

  private static @Nullable Group within(Scene scene, int from, Set<String> barriers) {
    int last = Math.min(scene.size(), from + WINDOW);
    for (int i = from; i < last; i++) {
      Group group = scene.groupAt(i);
      if (group != null) {
        return group;
      }
      String word = scene.word(i);
      if (word.equals(",") && !WordClass.DETERMINERS.at(scene, i + 1)) {
        return null;
      }
      boolean conjunction = word.equals("and") && !goesOn(scene, i);
      boolean verb = i > from && (WordClass.BE.at(scene, i) || WordClass.SPEECH.at(scene, i));
      if (Clause.STOPS.contains(word) || barriers.contains(word) || verb || conjunction) {
        return null;
      }
    }
    return null;
  }

  private static boolean goesOn(Scene scene, int and) {
    for (int i = and + 1; i < Math.min(scene.size(), and + 3); i++) {
      if (scene.groupAt(i) != null) {
        return true;
      }
    }
    return false;
  }

  /** The group after one of the prepositions, looked for from {@code from} on, or null. */
  static @Nullable Group after(Scene scene, int from, Set<String> prepositions, int window) {
    int last = Math.min(scene.size(), from + window);
    for (int i = from; i < last; i++) {
      String word = scene.word(i);
      if (scene.groupAt(i) == null && prepositions.contains(word) && !infinitive(scene, i)) {
        return gerund(scene, i + 1) ? null : within(scene, i + 1, PREPOSITION_BARRIERS);
      }
      if (Clause.STOPS.contains(word)
          || word.equals("—")
          || (i > from && (word.equals("that") || word.equals("but")))) {
        return null;
      }
    }
    return null;
  }

  /** "warned against attacking Y": what Y is the object of is the attack. */
  private static boolean gerund(Scene scene, int token) {
    for (CueHit hit : scene.cues()) {
      if (hit.from() == token) {
        Cue cue = hit.cues().get(0);
        return cue.kind() == Cue.Kind.VERB && cue.form() == Cue.Form.GERUND;
      }
    }
    return false;
  }

  /** "refused to condemn Y": the to of a verb is no preposition. */
  private static boolean infinitive(Scene scene, int token) {
    if (!scene.word(token).equals("to")) {
      return false;
    }
    for (CueHit hit : scene.cues()) {
      if (hit.from() == token + 1) {
        Cue cue = hit.cues().get(0);
        return cue.kind() == Cue.Kind.VERB && cue.form() == Cue.Form.BASE;
      }
    }
    return false;
  }
}
