package org.dateline.enrich.stance.rule;

import org.dateline.enrich.stance.cue.Cue;
import org.dateline.enrich.stance.cue.Cue.Kind;
import org.dateline.enrich.stance.cue.CueHit;
import org.dateline.enrich.stance.scene.Group;
import org.dateline.enrich.stance.scene.Scene;
import org.dateline.enrich.stance.scene.Words;

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
    boolean plain = before.equals("to") || Words.AUXILIARIES.contains(before);
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
    if (before.equals("to") || Words.AUXILIARIES.contains(before)) {
      return true;
    }
    Group left = scene.groupAt(hit.from() - 1);
    return left != null
        && !Words.PREPOSITIONS.contains(scene.word(hit.to()))
        && (scene.groupAt(hit.to()) != null || Words.DETERMINERS.contains(scene.word(hit.to())));
  }
}
