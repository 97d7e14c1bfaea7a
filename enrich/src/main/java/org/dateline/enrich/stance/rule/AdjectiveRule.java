package org.dateline.enrich.stance.rule;

import java.util.function.Consumer;
import org.dateline.enrich.stance.cue.Cue;
import org.dateline.enrich.stance.cue.Cue.Kind;
import org.dateline.enrich.stance.cue.CueHit;
import org.dateline.enrich.stance.scene.Group;
import org.dateline.enrich.stance.scene.Scene;

/** "X is critical of Y", "X and Y are on the same page". */
final class AdjectiveRule implements Rule {
  @Override
  public void read(Scene scene, Consumer<Claim> sink) {
    Clause clause = new Clause(scene);
    for (CueHit hit : scene.cues()) {
      for (Cue cue : hit.cues()) {
        if (cue.kind() == Kind.ADJECTIVE) {
          Group subject = clause.subject(hit.from(), false);
          Group target = clause.after(hit.to(), cue.prepositions(), 3);
          if (!cue.mutual()) {
            Claims.each(subject, target, cue, "adjective", hit, sink);
          } else if (target != null) {
            Claims.both(subject, target, cue, "adjective", hit, sink);
          } else if (subject != null && subject.joined()) {
            Claims.within(subject, cue, "joint-adjective", hit, sink);
          }
        }
      }
    }
  }
}
