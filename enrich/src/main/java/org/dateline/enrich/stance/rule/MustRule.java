package org.dateline.enrich.stance.rule;

import java.util.List;
import java.util.function.Consumer;
import org.dateline.enrich.stance.cue.CueHit;
import org.dateline.enrich.stance.scene.Group;
import org.dateline.enrich.stance.scene.Scene;
import org.dateline.enrich.stance.scene.WordClass;
import org.jspecify.annotations.Nullable;

/** "X says Y must stop", "Y must end its attacks, X said": a demand of the speaker. */
final class MustRule implements Rule {
  @Override
  public void read(Scene scene, Consumer<Claim> sink) {
    if (!WordClass.OUGHT.anywhere(scene)) {
      return;
    }
    for (int i = 1; i < scene.size(); i++) {
      if (WordClass.OUGHT.at(scene, i) && scene.groupAt(i - 1) != null) {
        Group told = scene.groupAt(i - 1);
        Group speaker = speaker(scene, told);
        double weight = scene.word(i).equals("must") ? -2.5 : -1.5;
        CueHit here = new CueHit(List.of(), i, i + 1);
        Claims.each(speaker, told, weight, "REQUEST", "must", here, sink);
      }
    }
  }

  /** Who stands next to a word of speech, other than the one who is told. */
  private static @Nullable Group speaker(Scene scene, Group told) {
    for (Group group : scene.groups()) {
      boolean next = false;
      for (int i = group.to(); i < Math.min(scene.size(), group.to() + 4); i++) {
        next |= WordClass.SPEECH.at(scene, i) && scene.groupAt(i) == null;
      }
      if (!group.equals(told) && (next || WordClass.SPEECH.at(scene, group.from() - 1))) {
        return group;
      }
    }
    return null;
  }
}
