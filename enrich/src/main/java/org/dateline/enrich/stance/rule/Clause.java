package org.dateline.enrich.stance.rule;

import java.util.Set;
import org.dateline.enrich.stance.cue.Cue;
import org.dateline.enrich.stance.cue.CueHit;
import org.dateline.enrich.stance.scene.Group;
import org.dateline.enrich.stance.scene.Scene;
import org.dateline.enrich.stance.scene.WordClass;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a cue, without a parser: the one place where rules ask for subjects ({@link
 * Subjects}), objects ({@link Complements}) and what stands before a noun ({@link Premodifiers}).
 */
final class Clause {
  /** What ends every search. */
  static final Set<String> STOPS = Set.of(";", ":", "?", "!");

  private final Scene scene;

  Clause(Scene scene) {
    this.scene = scene;
  }

  /** Whether the verb at {@code from} stands in the passive. */
  boolean passive(int from) {
    return VerbPhrase.passive(scene, from);
  }

  /** First token of the verb's chain of auxiliaries and adverbs. */
  int chain(int from) {
    return VerbPhrase.from(scene, from);
  }

  /** The subject of the verb at {@code from}, or null. */
  @Nullable Group subject(int from, boolean gerund) {
    return Subjects.of(scene, from, gerund);
  }

  /** The first group after {@code from} that can be a direct object, or null. */
  @Nullable Group object(int from) {
    return Complements.direct(scene, from);
  }

  /** The group after one of the prepositions, looked for from {@code from} on, or null. */
  @Nullable Group after(int from, Set<String> prepositions, int window) {
    return Complements.after(scene, from, prepositions, window);
  }

  /** The target of a verb: what stands after its prepositions, else its direct object, or null. */
  @Nullable Group target(CueHit hit, Cue cue) {
    Group after = cue.prepositions().isEmpty() ? null : after(hit.to(), cue.prepositions(), 7);
    if (after != null || !cue.direct()) {
      return after;
    }
    // "attacked in Moscow": what follows a preposition of place is no object.
    return WordClass.PREPOSITIONS.at(scene, hit.to()) ? null : object(hit.to());
  }

  /** The group right before the noun at {@code from}: "US drone strikes", "Turkey's support". */
  @Nullable Group before(int from) {
    return Premodifiers.of(scene, from);
  }

  /** Whether the group ends right before the token, its possessive aside. */
  boolean adjacent(Group group, int token) {
    return Premodifiers.adjoin(scene, group, token);
  }
}
