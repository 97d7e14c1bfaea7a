package org.dateline.enrich.stance.rule;

import java.util.function.Consumer;
import org.dateline.enrich.stance.cue.Cue;
import org.dateline.enrich.stance.cue.Cue.Form;
import org.dateline.enrich.stance.cue.Cue.Kind;
import org.dateline.enrich.stance.cue.CueHit;
import org.dateline.enrich.stance.scene.Group;
import org.dateline.enrich.stance.scene.Scene;
import org.dateline.enrich.stance.scene.WordClass;
import org.jspecify.annotations.Nullable;

/** "X joined Y in condemning Z": what Y does as well. */
final class JoinedRule implements Rule {
  private static final int FARTHEST = 6;

  @Override
  public void read(Scene scene, Consumer<Claim> sink) {
    Clause clause = new Clause(scene);
    for (CueHit hit : scene.cues()) {
      Cue cue = hit.cues().get(0);
      boolean gerund = cue.kind() == Kind.VERB && cue.form() == Form.GERUND && !cue.mutual();
      Group joined = gerund ? joined(scene, hit.from()) : null;
      if (joined != null) {
        Group target = clause.target(hit, cue);
        Claims.each(joined, target, cue, "joined", hit, sink);
      }
    }
  }

  /** The group between "joined" and "in" before the gerund, or null. */
  private static @Nullable Group joined(Scene scene, int gerund) {
    if (!scene.word(gerund - 1).equals("in")) {
      return null;
    }
    Group last = null;
    for (int i = gerund - 2; i >= Math.max(0, gerund - 2 - FARTHEST); i--) {
      if (scene.groupAt(i) != null) {
        last = scene.groupAt(i);
      } else if (WordClass.JOINS.at(scene, i)) {
        return last;
      }
    }
    return null;
  }
}
