package org.dateline.enrich.stance.rule;

import java.util.Set;
import java.util.function.Consumer;
import org.dateline.enrich.country.Actor.Role;
import org.dateline.enrich.stance.Pair;
import org.dateline.enrich.stance.Party;
import org.dateline.enrich.stance.cue.Cue;
import org.dateline.enrich.stance.cue.Cue.Kind;
import org.dateline.enrich.stance.cue.CueHit;
import org.dateline.enrich.stance.scene.Group;
import org.dateline.enrich.stance.scene.Scene;
import org.dateline.enrich.stance.scene.WordClass;
import org.jspecify.annotations.Nullable;

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
    if (cue.lemma().equals("threat") && predicate(scene, hit.from())) {
      return;
    }
    double weight = governor == Governor.ENDED ? -cue.weight() : cue.weight();
    String act = governor == Governor.ENDED ? (weight > 0 ? "YIELD" : "SANCTION") : cue.act();
    Group before = clause.before(hit.from());
    Group target = clause.after(hit.to(), cue.prepositions(), 6);
    if (Withdrawal.leavesLand(scene, hit, cue, target)) {
      return;
    }
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
    if (target == null && before != null && agent == null && plain(governor)) {
      target = cue.act().equals("SANCTION") && owns(scene, before) ? other(scene, before) : null;
    }
    if (target != null && holder != null && !holder.equals(target)) {
      Claims.each(
          holder,
          target,
          weight,
          act,
          governor == Governor.ENDED ? Claim.ENDED : "noun",
          hit,
          sink);
    } else if (target != null && holder == null && cue.act().equals("SANCTION")) {
      implied(scene, target, weight, act, hit, sink);
    } else if (target == null && aimed && subject != null && !subject.equals(before)) {
      // "imposed Iran sanctions": the name before the noun is what it is aimed at.
      Claims.each(subject, before, weight, act, "noun-aimed", hit, sink);
    } else if (target == null && before == null && governor == Governor.TAKES) {
      int verb = governorAt(scene, hit);
      boolean preposition = WordClass.PREPOSITIONS.at(scene, verb + 1);
      Group object = preposition ? null : clause.object(verb + 1);
      object = object != null && object.to() > hit.from() ? null : object;
      Claims.each(subject, object, weight, act, "noun-object", hit, sink);
    }
  }

  /** "The sanctions on Y": whose they are, the title or the sentence before tells. */
  private static void implied(
      Scene scene, Group target, double weight, String act, CueHit hit, Consumer<Claim> sink) {
    for (Party party : scene.implied()) {
      if (!target.codes().contains(party.code())) {
        for (String code : target.codes()) {
          sink.accept(
              new Claim(
                  new Pair(party.code(), code), weight, act, "noun-implied", hit.from(), hit.to()));
        }
        return;
      }
    }
  }

  private static boolean plain(Governor governor) {
    return governor == Governor.NONE || governor == Governor.TAKES;
  }

  /** "X's tariffs", "Xish tariffs", not "X sanctions", which may be against X. */
  private static boolean owns(Scene scene, Group before) {
    Role role = before.parties().get(before.parties().size() - 1).role();
    return scene.word(before.to()).equals("'s") || (role != Role.COUNTRY && role != Role.PLACE);
  }

  /** The one other country of the sentence: "Y answered X's tariffs in kind". */
  private static @Nullable Group other(Scene scene, Group holder) {
    Group other = null;
    for (Group group : scene.groups()) {
      if (!group.codes().equals(holder.codes())) {
        if (other != null && !other.codes().equals(group.codes())) {
          return null;
        }
        other = group;
      }
    }
    return other;
  }

  /** "X is the biggest threat to Y": so somebody sees it, and X need not do anything. */
  private static boolean predicate(Scene scene, int from) {
    int verb = Governor.verbBefore(scene, from);
    return verb >= 0 && WordClass.BE.at(scene, verb);
  }

  /** The token of the verb that takes the noun; the noun's own if there is none. */
  private static int governorAt(Scene scene, CueHit hit) {
    int at = Governor.verbBefore(scene, hit.from());
    return at < 0 ? hit.from() : at;
  }
}
