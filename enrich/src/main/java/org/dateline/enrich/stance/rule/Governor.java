package org.dateline.enrich.stance.rule;

import org.dateline.enrich.stance.cue.CueHit;
import org.dateline.enrich.stance.scene.Scene;
import org.dateline.enrich.stance.scene.WordClass;

/** What the verb that takes a noun does to it: "lifted sanctions", "condemned sanctions". */
enum Governor {
  /** There is no verb near. */
  NONE,
  /** The noun goes on: impose, offer, announce. */
  TAKES,
  /** The noun comes to its end, which turns its sign: lift sanctions, end support. */
  ENDED,
  /** The subject is the target: face, suffer sanctions. */
  FACED,
  /** The subject is not the holder: condemn, fear sanctions. */
  REFUSED;

  static Governor of(Scene scene, CueHit hit) {
    if (endedAfter(scene, hit)) {
      return ENDED;
    }
    int verb = verbBefore(scene, hit.from());
    if (verb < 0) {
      return NONE;
    }
    String word = scene.word(verb);
    String next = scene.word(verb + 1);
    if (GovernorVerbs.FACES.contains(word)) {
      return FACED;
    }
    if (GovernorVerbs.LEAVES.contains(word)
        && (next.equals("out") || next.equals("away") || next.equals("back"))) {
      return ENDED;
    }
    return GovernorVerbs.ENDS.contains(word)
        ? ENDED
        : GovernorVerbs.REFUSES.contains(word) ? REFUSED : TAKES;
  }

  /** The token of the verb up to six before the noun, or -1. */
  static int verbBefore(Scene scene, int from) {
    for (int i = from - 1; i >= Math.max(0, from - 7); i--) {
      String word = scene.word(i);
      if (scene.groupAt(i) != null) {
        continue;
      }
      if (word.equals(",")
          || word.equals(";")
          || word.equals("that")
          || word.equals("which")
          || word.equals("who")) {
        return -1;
      }
      if (GovernorVerbs.ENDS.contains(word)
          || GovernorVerbs.REFUSES.contains(word)
          || GovernorVerbs.FACES.contains(word)
          || GovernorVerbs.LEAVES.contains(word)) {
        return i;
      }
      boolean verb =
          (word.length() > 4 && (word.endsWith("ed") || word.endsWith("ing")))
              || GovernorVerbs.LIGHT.contains(word)
              || (scene.word(i - 1).equals("to") && !WordClass.DETERMINERS.at(scene, i));
      if (verb) {
        return i;
      }
    }
    return -1;
  }

  private static boolean endedAfter(Scene scene, CueHit hit) {
    for (int i = hit.to(); i < Math.min(scene.size() - 1, hit.to() + 6); i++) {
      if (WordClass.BE.at(scene, i)) {
        String next = scene.word(i + 1);
        String second = scene.word(i + 2);
        return (GovernorVerbs.ENDS.contains(next) && next.endsWith("d"))
            || (GovernorVerbs.ENDS.contains(second) && second.endsWith("d"));
      }
    }
    return (scene.word(hit.from() - 1).equals("of")
            && GovernorVerbs.ENDS.contains(scene.word(hit.from() - 2)))
        || (scene.word(hit.from() - 1).equals("to") && scene.word(hit.from() - 2).equals("end"));
  }
}
