package org.dateline.enrich.stance.rule;

import org.dateline.enrich.stance.scene.Group;
import org.dateline.enrich.stance.scene.Scene;
import org.dateline.enrich.stance.scene.WordClass;
import org.jspecify.annotations.Nullable;

/** Looks backwards from a verb for its subject. */
final class Subjects {
  private static final int WINDOW = 28;

  /** Most tokens between the commas around what is said of the subject in passing. */
  private static final int PARENTHESIS = 16;

  private Subjects() {}

  /** The subject of the verb at {@code from}, or null. */
  static @Nullable Group of(Scene scene, int from, boolean gerund) {
    int start = VerbPhrase.from(scene, from);
    String before = scene.word(start - 1);
    boolean infinitive = scene.word(from - 1).equals("to");
    boolean finite = !gerund && !infinitive;
    boolean skipsObjects =
        (gerund
                && (before.equals(",")
                    || before.equals("and")
                    || before.equals("by")
                    || before.equals("in")
                    || before.equals("of")
                    || before.equals("to")))
            || WordClass.CONJUNCTIONS.at(scene, start - 1)
            // "cited Y's raid as a reason to block Z": nobody told Y to.
            || (infinitive && scene.groupAt(start - 1) == null);
    Group fallback = null;
    int last = start - 1;
    if (!gerund && before.equals(",")) {
      last = beforeParenthesis(scene, start - 1);
    }
    for (int i = last; i >= Math.max(0, from - WINDOW); i--) {
      Group group = scene.groupAt(i);
      String word = scene.word(i);
      if (group == null) {
        if (Clause.STOPS.contains(word)) {
          break;
        }
        if (finite && i < start - 1 && WordClass.CLAUSE_OPENERS.at(scene, i) && fallback != null) {
          break;
        }
        continue;
      }
      i = group.from();
      Place place = Place.of(scene, group);
      boolean relative =
          WordClass.RELATIVES.at(scene, group.to())
              || (scene.word(group.to()).equals(",")
                  && WordClass.RELATIVES.at(scene, group.to() + 1));
      boolean adjacent = group.to() >= start || spokenFor(scene, group);
      if (place == Place.SUBJECT || (relative && adjacentRelative(scene, group, start))) {
        return group;
      }
      if (place == Place.OBJECT && !skipsObjects) {
        return group;
      }
      boolean aside = infinitive && place == Place.AFTER_PREPOSITION;
      if (fallback == null && (adjacent || place == Place.AFTER_OF) && !aside) {
        fallback = group;
      }
    }
    return fallback;
  }

  private static boolean adjacentRelative(Scene scene, Group group, int start) {
    int at = group.to();
    while (at < start && (scene.word(at).equals(",") || WordClass.RELATIVES.at(scene, at))) {
      at++;
    }
    return at >= start;
  }

  /**
   * "X, which is no Y ally, condemned Z": the token before the words between the commas, if a group
   * ends there; else the comma before the verb.
   */
  private static int beforeParenthesis(Scene scene, int comma) {
    for (int i = comma - 1; i > Math.max(0, comma - PARENTHESIS); i--) {
      if (scene.word(i).equals(",")) {
        return scene.groupAt(i - 1) != null ? i - 1 : comma;
      }
    }
    return comma;
  }

  /** "Jane Roe, spokeswoman for X, condemned Z": who speaks for X does so in its name. */
  private static boolean spokenFor(Scene scene, Group group) {
    for (int i = group.from() - 1; i >= Math.max(0, group.from() - 4); i--) {
      if (WordClass.PREPOSITIONS.at(scene, i)) {
        return WordClass.OFFICES.at(scene, i - 1);
      }
    }
    return false;
  }
}
