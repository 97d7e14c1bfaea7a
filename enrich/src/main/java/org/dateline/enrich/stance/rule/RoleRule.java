package org.dateline.enrich.stance.rule;

import java.util.Set;
import java.util.function.Consumer;
import org.dateline.enrich.stance.cue.Cue;
import org.dateline.enrich.stance.cue.Cue.Kind;
import org.dateline.enrich.stance.cue.CueHit;
import org.dateline.enrich.stance.scene.Group;
import org.dateline.enrich.stance.scene.Scene;
import org.dateline.enrich.stance.scene.Words;
import org.jspecify.annotations.Nullable;

/** "X, an ally of Y", "Y's ally X", "its allies X and Y", "X is a rival of Y". */
final class RoleRule implements Rule {
  private static final Set<String> OF = Set.of("of", "to");

  @Override
  public void read(Scene scene, Consumer<Claim> sink) {
    Clause clause = new Clause(scene);
    for (CueHit hit : scene.cues()) {
      for (Cue cue : hit.cues()) {
        boolean role = cue.kind() == Kind.NOUN && cue.mutual() && cue.prepositions().contains("of");
        if (role) {
          read(scene, clause, hit, cue, sink);
        }
      }
    }
  }

  private static void read(Scene scene, Clause clause, CueHit hit, Cue cue, Consumer<Claim> sink) {
    Group of = clause.after(hit.to(), OF, 2);
    Group before = clause.before(hit.from());
    Group owner = of != null ? of : before;
    Group bearer = apposed(scene, hit.to());
    if (bearer == null) {
      bearer =
          owner == before && before != null
              ? antecedent(scene, clause, before.from())
              : clause.subject(hit.from(), false);
    }
    Claims.both(owner, bearer, cue, "role", hit, sink);
  }

  /** "its ally Britain", "allies such as France and Germany". */
  private static @Nullable Group apposed(Scene scene, int to) {
    int i = to;
    while (i < to + 3
        && (scene.word(i).equals(",")
            || scene.word(i).equals("such")
            || scene.word(i).equals("as")
            || scene.word(i).equals("like")
            || scene.word(i).equals("the")
            || scene.word(i).equals("including"))) {
      i++;
    }
    return scene.groupAt(i);
  }

  /** "Britain, a US ally" or "Britain is a US ally". */
  private static @Nullable Group antecedent(Scene scene, Clause clause, int from) {
    int i = from - 1;
    while (i > 0
        && (Words.DETERMINERS.contains(scene.word(i))
            || Words.BE.contains(scene.word(i))
            || scene.word(i).equals(",")
            || Words.adverb(scene.word(i))
            || scene.word(i).equals("key")
            || scene.word(i).equals("close"))) {
      i--;
    }
    Group group = scene.groupAt(i);
    return group != null ? group : clause.subject(from, false);
  }
}
