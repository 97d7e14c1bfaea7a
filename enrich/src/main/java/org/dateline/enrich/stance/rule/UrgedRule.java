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

/** "X urged Y to condemn Z": X is against Z, and Y has done nothing yet. */
final class UrgedRule implements Rule {
  private static final int FARTHEST = 4;
  private static final double SHARE = 0.8;

  @Override
  public void read(Scene scene, Consumer<Claim> sink) {
    Clause clause = new Clause(scene);
    for (CueHit hit : scene.cues()) {
      for (Cue cue : hit.cues()) {
        boolean infinitive = cue.kind() == Kind.VERB && cue.form() == Form.BASE && !cue.mutual();
        Group urged = infinitive ? urged(scene, hit.from()) : null;
        if (urged != null) {
          Group target = clause.target(hit, cue);
          Group urging = clause.subject(urges(scene, urged.from()), false);
          if (target != null && !target.equals(urged)) {
            Claims.each(urging, target, cue.weight() * SHARE, cue.act(), "urged", hit, sink);
          }
        }
      }
    }
  }

  /** The group that is urged to do what the verb at {@code from} says, or null. */
  static @Nullable Group urged(Scene scene, int from) {
    Group group = scene.word(from - 1).equals("to") ? scene.groupAt(from - 2) : null;
    return group != null && urges(scene, group.from()) >= 0 ? group : null;
  }

  /** The token of the verb that urges, before the group that starts there; -1 if there is none. */
  private static int urges(Scene scene, int group) {
    for (int i = group - 1; i >= Math.max(0, group - FARTHEST); i--) {
      if (WordClass.URGES.at(scene, i)) {
        return i;
      }
      if (scene.groupAt(i) != null) {
        return -1;
      }
    }
    return -1;
  }
}
