package org.dateline.enrich.stance.rule;

import java.util.Set;
import org.dateline.enrich.country.Actor.Role;
import org.dateline.enrich.stance.cue.Cue;
import org.dateline.enrich.stance.cue.CueHit;
import org.dateline.enrich.stance.scene.Group;
import org.dateline.enrich.stance.scene.Scene;
import org.dateline.enrich.stance.scene.WordClass;
import org.jspecify.annotations.Nullable;

/** Tells who leaves a pact with Y, which is against Y, from who leaves the land of Y. */
final class Withdrawal {
  private static final Set<String> LEAVES =
      Set.of("withdraw", "withdrawal", "pull out", "pull back");

  private static final Set<String> PACTS =
      Set.of(
          "deal",
          "accord",
          "agreement",
          "pact",
          "treaty",
          "alliance",
          "talks",
          "negotiations",
          "framework",
          "coalition",
          "programme",
          "program",
          "project");

  private static final int FARTHEST = 3;
  private static final int TROOPS_WITHIN = 5;

  private Withdrawal() {}

  /** Whether the words tell of leaving the land of the target, or of troops that do. */
  static boolean leavesLand(Scene scene, CueHit hit, Cue cue, @Nullable Group target) {
    boolean leaves = scene.word(hit.to()).equals("from") || ofTroops(scene, hit.to());
    if (target == null || !leaves || !LEAVES.contains(cue.lemma())) {
      return false;
    }
    for (int i = target.to(); i < target.to() + FARTHEST; i++) {
      if (PACTS.contains(scene.word(i))) {
        return false;
      }
    }
    Role role = target.parties().get(target.parties().size() - 1).role();
    return (role == Role.COUNTRY || role == Role.PLACE)
        && !PACTS.contains(scene.word(target.from() - 2));
  }

  /** "Withdrew its troops": that is no quarrel with Y, where calling home an envoy is. */
  static boolean ofTroops(Scene scene, int from) {
    for (int i = from; i < from + TROOPS_WITHIN; i++) {
      if (WordClass.TROOPS.at(scene, i)) {
        return true;
      }
    }
    return false;
  }
}
