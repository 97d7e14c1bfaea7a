package org.dateline.enrich.stance.rule;

import java.util.Set;
import java.util.function.Consumer;
import org.dateline.enrich.stance.cue.Cue;
import org.dateline.enrich.stance.cue.Cue.Kind;
import org.dateline.enrich.stance.cue.CueHit;
import org.dateline.enrich.stance.scene.Group;
import org.dateline.enrich.stance.scene.Scene;

/** "Ties between X and Y", "the X-Y pact", "X signed a deal with Y", "X and Y reached a truce". */
final class MutualNounRule implements Rule {
  private static final Set<String> BETWEEN = Set.of("between", "among");
  private static final Set<String> WITH = Set.of("with", "against");
  private static final Set<String> TIED = Set.of("with", "to");

  @Override
  public void read(Scene scene, Consumer<Claim> sink) {
    Clause clause = new Clause(scene);
    for (CueHit hit : scene.cues()) {
      for (Cue cue : hit.cues()) {
        boolean relation = cue.mutual() && cue.prepositions().contains("with");
        if (cue.kind() == Kind.NOUN && relation && !Grammar.verbHere(scene, hit)) {
          read(scene, clause, hit, cue, sink);
        }
      }
    }
  }

  private static void read(Scene scene, Clause clause, CueHit hit, Cue cue, Consumer<Claim> sink) {
    Governor governor = Governor.of(scene, hit);
    boolean ended = governor == Governor.ENDED && cue.weight() > 0;
    double weight = ended ? -cue.weight() : governor == Governor.ENDED ? 2 : cue.weight();
    String act = ended ? "REJECT" : cue.act();
    Group between = clause.after(hit.to(), BETWEEN, 5);
    Group before = clause.before(hit.from());
    if (between != null && between.joined()) {
      Claims.within(between, weight, act, "between", hit, sink);
      return;
    }
    if (before != null && before.joined()) {
      Claims.within(before, weight, act, "pair-noun", hit, sink);
      return;
    }
    // "Broke its ties to Y" is an act toward Y; the ties to Y of somebody are seldom the country's.
    Group with = clause.after(hit.to(), ended ? TIED : WITH, 5);
    int verb = Governor.verbBefore(scene, hit.from());
    Group subject = clause.subject(verb < 0 ? hit.from() : verb, false);
    if (with != null) {
      Group one = before != null && !before.equals(with) ? before : subject;
      mutual(one, with, weight, act, "noun-with", ended, hit, sink);
      Claims.within(with, 0, act, "noun-with", hit, sink);
    } else if (subject != null && subject.joined() && before == null && !ended) {
      Claims.within(subject, weight * 0.8, act, "joint-noun", hit, sink);
    } else if (before != null && subject != null && ended) {
      // "pulled out of the Iran deal"
      Claims.each(subject, before, weight, act, "quit", hit, sink);
    }
  }

  private static void mutual(
      Group one,
      Group other,
      double weight,
      String act,
      String rule,
      boolean ended,
      CueHit hit,
      Consumer<Claim> sink) {
    Claims.each(one, other, weight, act, rule, hit, sink);
    if (!ended) {
      Claims.each(other, one, weight, act, rule, hit, sink);
    }
  }
}
