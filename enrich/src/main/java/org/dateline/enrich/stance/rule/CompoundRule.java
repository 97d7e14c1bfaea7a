package org.dateline.enrich.stance.rule;

import java.util.List;
import java.util.function.Consumer;
import org.dateline.enrich.stance.cue.CueHit;
import org.dateline.enrich.stance.scene.Group;
import org.dateline.enrich.stance.scene.Scene;
import org.dateline.enrich.stance.scene.WordClass;
import org.jspecify.annotations.Nullable;

/** "Iranian-backed rebels in Y", "anti-American X", "the pro-Russian government of Y". */
final class CompoundRule implements Rule {
  @Override
  public void read(Scene scene, Consumer<Claim> sink) {
    Clause clause = new Clause(scene);
    for (int i = 1; i < scene.size() - 1; i++) {
      if (!scene.word(i).equals("-")) {
        continue;
      }
      Group left = scene.groupAt(i - 1);
      Group right = scene.groupAt(i + 1);
      String word = scene.word(i + 1);
      CueHit here = new CueHit(List.of(), i - 1, i + 2);
      if (left != null
          && (word.equals("backed")
              || word.equals("allied")
              || word.equals("supported")
              || word.equals("friendly")
              || word.equals("aligned"))) {
        Group backed = rebels(scene, i + 2) ? null : near(scene, i + 2);
        Claims.each(left, backed, 2, "SUPPORT", "backed", here, sink);
      } else if (right != null && scene.word(i - 1).equals("anti")) {
        Claims.each(bearer(scene, clause, right, i - 1), right, -3, "ACCUSE", "anti", here, sink);
      } else if (right != null && scene.word(i - 1).equals("pro")) {
        Claims.each(bearer(scene, clause, right, i - 1), right, 2.5, "SUPPORT", "pro", here, sink);
      }
    }
  }

  /** Whether those who are backed are up in arms against the state whose name stands by. */
  private static boolean rebels(Scene scene, int from) {
    for (int i = from; i < from + 4; i++) {
      if (WordClass.REBELS.at(scene, i)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Group bearer(Scene scene, Clause clause, Group right, int from) {
    Group next = near(scene, right.to());
    return next != null ? next : clause.subject(from, false);
  }

  private static @Nullable Group near(Scene scene, int from) {
    for (int i = from; i < from + 6; i++) {
      if (scene.groupAt(i) != null) {
        return scene.word(i - 1).equals("-") && i > from ? null : scene.groupAt(i);
      }
      if (scene.word(i).equals(",")) {
        return null;
      }
    }
    return null;
  }
}
