package org.dateline.enrich.stance.rule;

import org.dateline.enrich.stance.cue.Cue;
import org.dateline.enrich.stance.cue.Cue.Kind;
import org.dateline.enrich.stance.cue.CueHit;
import org.dateline.enrich.stance.scene.Group;
import org.dateline.enrich.stance.scene.Scene;
import org.dateline.enrich.stance.scene.WordClass;

/** Tells verb from noun where one word is both. */
final class Grammar {
  private Grammar() {}

  /** Whether words that may be a noun are a verb here: "to attack", "Russia attacks Ukraine". */
  static boolean verbHere(Scene scene, CueHit hit) {
    boolean verbToo = false;
    for (Cue cue : hit.cues()) {
      verbToo |= cue.kind() == Kind.VERB;
    }
    String before = scene.word(hit.from() - 1);
    String word = scene.word(hit.from());
    boolean plain = before.equals("to") || WordClass.AUXILIARIES.at(scene, hit.from() - 1);
    if (plain
        && (word.equals("deal")
            || word.equals("talk")
            || word.equals("fight")
            || word.equals("clash"))) {
      return true;
    }
    if (!verbToo) {
      return false;
    }
    if (before.equals("to") || WordClass.AUXILIARIES.at(scene, hit.from() - 1)) {
      return true;
    }
    Group left = scene.groupAt(hit.from() - 1);
    return left != null
        && !WordClass.PREPOSITIONS.at(scene, hit.to())
        && (scene.groupAt(hit.to()) != null || WordClass.DETERMINERS.at(scene, hit.to()));
  }
}
