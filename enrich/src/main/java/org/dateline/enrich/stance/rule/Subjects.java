package org.dateline.enrich.stance.rule;

import org.dateline.enrich.stance.scene.Group;
import org.dateline.enrich.stance.scene.Scene;
import org.dateline.enrich.stance.scene.WordClass;
import org.jspecify.annotations.Nullable;

/** Looks backwards from a verb for its subject. */
final class Subjects {
  private static final int WINDOW = 28;

  private Subjects() {}

  /** The subject of the verb at {@code from}, or null. */
  static @Nullable Group of(Scene scene, int from, boolean gerund) {
    int start = VerbPhrase.from(scene, from);
    String before = scene.word(start - 1);
    boolean finite = !gerund && !scene.word(from - 1).equals("to");
    boolean skipsObjects =
        (gerund
                && (before.equals(",")
                    || before.equals("and")
                    || before.equals("by")
                    || before.equals("in")
                    || before.equals("of")
                    || before.equals("to")))
            || WordClass.CONJUNCTIONS.at(scene, start - 1);
    Group fallback = null;
    for (int i = start - 1; i >= Math.max(0, from - WINDOW); i--) {
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
      boolean adjacent = group.to() >= start;
      if (place == Place.SUBJECT || (relative && adjacentRelative(scene, group, start))) {
        return group;
      }
      if (place == Place.OBJECT && !skipsObjects) {
        return group;
      }
      if (fallback == null && (adjacent || place == Place.AFTER_OF)) {
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
}
