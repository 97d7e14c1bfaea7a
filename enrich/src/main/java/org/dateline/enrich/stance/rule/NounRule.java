package org.dateline.enrich.stance.rule;

import java.util.Set;
import java.util.function.Consumer;
import org.dateline.enrich.country.Actor.Role;
import org.dateline.enrich.stance.cue.Cue;
import org.dateline.enrich.stance.cue.Cue.Kind;
import org.dateline.enrich.stance.cue.CueHit;
import org.dateline.enrich.stance.scene.Group;
import org.dateline.enrich.stance.scene.Scene;

/**
 * "US sanctions on Iran", "criticism of X by Y", "X imposed tariffs on Y", "X lifted sanctions
 * against Y", "X ended support for Y".
 */
final class NounRule implements Rule {
  private static final Set<String> AGENT = Set.of("by", "from");

  @Override
  public void read(Scene scene, Consumer<Claim> sink) {
    Clause clause = new Clause(scene);
    for (CueHit hit : scene.cues()) {
      for (Cue cue : hit.cues()) {
        if (cue.kind() == Kind.NOUN && !cue.mutual() && !Grammar.verbHere(scene, hit)) {
          read(scene, clause, hit, cue, sink);
        }
      }
    }
  }

  private static void read(Scene scene, Clause clause, CueHit hit, Cue cue, Consumer<Claim> sink) {
    Governor governor = Governor.of(scene, hit);
    double weight = governor == Governor.ENDED ? -cue.weight() : cue.weight();
    String act = governor == Governor.ENDED ? (weight > 0 ? "YIELD" : "SANCTION") : cue.act();
    Group before = clause.before(hit.from());
    Group target = clause.after(hit.to(), cue.prepositions(), 6);
    Group agent = clause.after(hit.to(), AGENT, 5);
    Group subject =
        governor == Governor.NONE ? null : clause.subject(governorAt(scene, hit), false);
    boolean aimed =
        before != null
            && before.parties().get(0).role() == Role.COUNTRY
            && clause.adjacent(before, hit.from())
            && !scene.word(hit.from() - 1).startsWith("'");
    boolean faced = before == null || governorAt(scene, hit) >= before.to();
    if (governor == Governor.FACED && faced) {
      Claims.each(agent, subject, weight, act, "noun-faced", hit, sink);
      return;
    }
    if (governor == Governor.REFUSED && before == null && agent == null) {
      return;
    }
    if (before == null && agent == null && subject == null) {
      subject = clause.subject(hit.from(), false);
      weight *= 0.5;
    }
    Group holder =
        agent != null && !agent.equals(target) ? agent : before != null ? before : subject;
    if (target != null && holder != null && !holder.equals(target)) {
      Claims.each(
          holder,
          target,
          weight,
          act,
          governor == Governor.ENDED ? "noun-ended" : "noun",
          hit,
          sink);
    } else if (target == null && aimed && subject != null && !subject.equals(before)) {
      // "imposed Iran sanctions": the name before the noun is what it is aimed at.
      Claims.each(subject, before, weight, act, "noun-aimed", hit, sink);
    } else if (target == null && before == null && governor == Governor.TAKES) {
      Group object = clause.object(governorAt(scene, hit) + 1);
      Claims.each(subject, object, weight, act, "noun-object", hit, sink);
    }
  }

  /** The token of the verb that takes the noun; the noun's own if there is none. */
  private static int governorAt(Scene scene, CueHit hit) {
    int at = Governor.verbBefore(scene, hit.from());
    return at < 0 ? hit.from() : at;
  }
}
