package org.dateline.enrich.stance.rule;

import java.util.Set;
import java.util.function.Consumer;
import org.dateline.enrich.country.Actor.Role;
import org.dateline.enrich.stance.cue.Cue;
import org.dateline.enrich.stance.cue.Cue.Form;
import org.dateline.enrich.stance.cue.Cue.Kind;
import org.dateline.enrich.stance.cue.CueHit;
import org.dateline.enrich.stance.scene.Group;
import org.dateline.enrich.stance.scene.Scene;
import org.dateline.enrich.stance.scene.WordClass;
import org.jspecify.annotations.Nullable;

/** "X condemned Y", "Y was condemned by X", "X and Y cooperate", "X warned against Y". */
final class VerbRule implements Rule {
  private static final Set<String> BY = Set.of("by");

  @Override
  public void read(Scene scene, Consumer<Claim> sink) {
    Clause clause = new Clause(scene);
    for (CueHit hit : scene.cues()) {
      for (Cue cue : hit.cues()) {
        if (cue.kind() == Kind.VERB && !noun(scene, hit, cue) && !undone(scene, hit, cue)) {
          read(scene, clause, hit, cue, sink);
        }
      }
    }
  }

  private static void read(Scene scene, Clause clause, CueHit hit, Cue cue, Consumer<Claim> sink) {
    boolean agent = scene.word(hit.to()).equals("by");
    boolean passive = cue.canBePassive() && cue.direct() && (clause.passive(hit.from()) || agent);
    if (passive) {
      Group by = clause.after(hit.to(), BY, agent ? 1 : 8);
      Group subject =
          clause.passive(hit.from())
              ? clause.subject(hit.from(), false)
              : bearer(scene, clause, hit.from());
      Claims.each(
          by, subject, cue, cue.lemma().contains(" ") ? "passive-phrase" : "passive", hit, sink);
      return;
    }
    Group subject = clause.subject(hit.from(), cue.form() == Form.GERUND);
    if (subject != null && subject.equals(UrgedRule.urged(scene, hit.from()))) {
      return;
    }
    Group target = clause.target(hit, cue);
    if (target == null && subject != null && subject.joined() && eachOther(scene, hit.to())) {
      Claims.within(subject, cue, "each-other", hit, sink);
      return;
    }
    if (target == null && subject != null && cue.direct()) {
      target = fronted(scene, clause, hit, subject);
    }
    if (Withdrawal.leavesLand(scene, hit, cue, target)) {
      if (Withdrawal.ofTroops(scene, hit.to())) {
        Claims.each(subject, target, 2, "YIELD", "troops-leave", hit, sink);
      }
      return;
    }
    if (cue.mutual()) {
      if (subject != null && subject.joined() && target == null) {
        Claims.within(subject, cue, "mutual-verb", hit, sink);
      } else {
        Claims.both(subject, target, cue, "mutual-verb", hit, sink);
      }
      return;
    }
    Claims.each(subject, target, cue, cue.lemma().contains(" ") ? "phrase" : "active", hit, sink);
  }

  /** "X forces backed by Y", "X, backed by Y, ...". */
  private static @Nullable Group bearer(Scene scene, Clause clause, int from) {
    Group before = clause.before(from);
    return before == null && scene.word(from - 1).equals(",") ? scene.groupAt(from - 2) : before;
  }

  /** "X and Y accused each other", "X and Y fired at one another". */
  private static boolean eachOther(Scene scene, int from) {
    for (int i = from; i < from + 3; i++) {
      String word = scene.word(i);
      if ((word.equals("each") && scene.word(i + 1).equals("other"))
          || (word.equals("one") && scene.word(i + 1).equals("another"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean adjective(@Nullable Group group) {
    return group != null
        && group.parties().get(group.parties().size() - 1).role() == Role.ADJECTIVE;
  }

  /** "Y, which X accused of theft": the object stands before its subject. */
  private static @Nullable Group fronted(Scene scene, Clause clause, CueHit hit, Group subject) {
    int at = Math.min(subject.from(), clause.chain(hit.from())) - 1;
    if (subject.to() < clause.chain(hit.from()) || !WordClass.RELATIVES.at(scene, at)) {
      return null;
    }
    int before = scene.word(at - 1).equals(",") ? at - 2 : at - 1;
    return scene.groupAt(before);
  }

  /** "X and Y back Z", not "X hit back" or "the back": a verb only after its subject. */
  private static boolean backs(Scene scene, int at) {
    return scene.groupAt(at - 1) != null
        || WordClass.adverb(scene, at - 1)
        || WordClass.RELATIVES.at(scene, at - 1)
        || WordClass.CONJUNCTIONS.at(scene, at - 1)
        || scene.word(at - 1).endsWith("s");
  }

  /** "Warned against attacking Y", "refrained from attacking Y": nobody does so. */
  private static boolean undone(Scene scene, CueHit hit, Cue cue) {
    String before = scene.word(hit.from() - 1);
    return cue.form() == Form.GERUND
        && (before.equals("against") || before.equals("without") || before.equals("from"));
  }

  /** Whether words that may be verb or noun are a noun here. */
  private static boolean noun(Scene scene, CueHit hit, Cue cue) {
    if (cue.form() != Form.BASE && cue.form() != Form.THIRD) {
      return cue.form() == Form.PAST && scene.word(hit.from() - 1).equals("-");
    }
    String before = scene.word(hit.from() - 1);
    if (before.equals("to") || WordClass.AUXILIARIES.at(scene, hit.from() - 1)) {
      return false;
    }
    if (scene.word(hit.from()).equals("back") && !backs(scene, hit.from())) {
      return true;
    }
    boolean nounToo = hit.cues().stream().anyMatch(c -> c.kind() == Kind.NOUN);
    boolean nounHere =
        WordClass.DETERMINERS.at(scene, hit.from() - 1)
            || before.equals("'s")
            || before.equals("-")
            || WordClass.PREPOSITIONS.at(scene, hit.from() - 1);
    if (nounHere) {
      return true;
    }
    if (!nounToo) {
      return false;
    }
    Group owner = scene.groupAt(hit.from() - 1);
    if (adjective(owner)) {
      return true;
    }
    if (cue.form() == Form.BASE && owner != null && !owner.joined()) {
      // "Y ally X": one country takes a verb in -s, but for "Will Y support X?"
      return !WordClass.AUXILIARIES.at(scene, owner.from() - 1);
    }
    boolean prepositionNext = WordClass.PREPOSITIONS.at(scene, hit.to());
    Group left = scene.groupAt(hit.from() - 1);
    return left == null
        ? !WordClass.adverb(scene, hit.from() - 1)
            && !WordClass.CONJUNCTIONS.at(scene, hit.from() - 1)
            && !WordClass.RELATIVES.at(scene, hit.from() - 1)
        : prepositionNext;
  }
}
