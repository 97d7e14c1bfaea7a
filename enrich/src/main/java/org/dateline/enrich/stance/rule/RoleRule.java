package org.dateline.enrich.stance.rule;

import java.util.Set;
import java.util.function.Consumer;
import org.dateline.enrich.stance.cue.Cue;
import org.dateline.enrich.stance.cue.Cue.Kind;
import org.dateline.enrich.stance.cue.CueHit;
import org.dateline.enrich.stance.scene.Group;
import org.dateline.enrich.stance.scene.Scene;
import org.dateline.enrich.stance.scene.WordClass;
import org.jspecify.annotations.Nullable;

/** "X, an ally of Y", "Y's ally X", "its allies X and Y", "X is a rival of Y". */
final class RoleRule implements Rule {
  private static final Set<String> OF = Set.of("of", "to", "for");

  private static final Set<String> INTRODUCES =
      Set.of(",", "such", "as", "like", "the", "including", "especially", "notably", "namely");

  /** Most tokens from "ally" to whose it is: "allies to fight Y in a race with X" is not X's. */
  private static final int FARTHEST = 5;

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
    of = of != null && of.from() - hit.to() > FARTHEST ? null : of;
    Group before = clause.before(hit.from());
    Group owner = of != null ? of : before;
    Group bearer = apposed(scene, hit.to());
    if (bearer == null && of != null && !scene.word(of.to()).equals(",")) {
      bearer = apposed(scene, of.to());
    }
    boolean one = !scene.word(hit.to() - 1).endsWith("s");
    if (bearer != null && bearer.joined() && one && bearer.from() == hit.to()) {
      // "US ally Britain and Russia": one ally, the next name stands by itself.
      bearer = new Group(bearer.parties().subList(0, 1), bearer.from(), bearer.to(), false);
    }
    if (bearer == null && owner != null) {
      int from = of == null ? owner.from() : hit.from();
      bearer = antecedent(scene, clause, from);
    }
    Claims.both(owner, bearer, cue, "role", hit, sink);
  }

  /** "its ally Britain", "allies such as France and Germany". */
  private static @Nullable Group apposed(Scene scene, int to) {
    int i = to;
    while (i < to + 4 && introduces(scene, i)) {
      i++;
    }
    return scene.groupAt(i);
  }

  private static boolean introduces(Scene scene, int token) {
    String word = scene.word(token);
    return INTRODUCES.contains(word)
        || (word.equals("in") && scene.word(token + 1).equals("particular"))
        || (word.equals("particular") && scene.word(token - 1).equals("in"));
  }

  /** "Britain, a US ally" or "Britain is a key US ally". */
  private static @Nullable Group antecedent(Scene scene, Clause clause, int from) {
    for (int i = from - 1; i >= Math.max(0, from - 7); i--) {
      String word = scene.word(i);
      if (scene.groupAt(i) != null) {
        return i == from - 1 ? null : scene.groupAt(i);
      }
      if (WordClass.BE.at(scene, i) || word.equals("remains") || word.equals("as")) {
        return clause.subject(i, false);
      }
      boolean bare =
          WordClass.PREPOSITIONS.at(scene, i)
              || WordClass.SPEECH.at(scene, i)
              || word.equals("and")
              || word.equals("that");
      if (bare) {
        return null;
      }
    }
    return null;
  }
}
