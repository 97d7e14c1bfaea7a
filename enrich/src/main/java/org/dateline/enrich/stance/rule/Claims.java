package org.dateline.enrich.stance.rule;

import java.util.function.Consumer;
import org.dateline.enrich.stance.Pair;
import org.dateline.enrich.stance.cue.Cue;
import org.dateline.enrich.stance.cue.CueHit;
import org.dateline.enrich.stance.scene.Group;
import org.jspecify.annotations.Nullable;

/** Makes the claims of two groups: every holder toward every target. */
final class Claims {
  private Claims() {}

  /** Each of the holders toward each of the targets. */
  static void each(
      @Nullable Group holders,
      @Nullable Group targets,
      Cue cue,
      String rule,
      CueHit hit,
      Consumer<Claim> sink) {
    each(holders, targets, cue.weight(), cue.act(), rule, hit, sink);
  }

  /** Each of the holders toward each of the targets, at a given weight. */
  static void each(
      @Nullable Group holders,
      @Nullable Group targets,
      double weight,
      String act,
      String rule,
      CueHit hit,
      Consumer<Claim> sink) {
    if (holders == null || targets == null || holders.equals(targets)) {
      return;
    }
    for (String holder : holders.codes()) {
      for (String target : targets.codes()) {
        if (!holder.equals(target) && !holders.codes().contains(target)) {
          sink.accept(new Claim(new Pair(holder, target), weight, act, rule, hit.from(), hit.to()));
        }
      }
    }
  }

  /** Both directions. */
  static void both(
      @Nullable Group a,
      @Nullable Group b,
      Cue cue,
      String rule,
      CueHit hit,
      Consumer<Claim> sink) {
    each(a, b, cue, rule, hit, sink);
    each(b, a, cue, rule, hit, sink);
  }

  /** Each of a group toward each other of it. */
  static void within(
      @Nullable Group group, Cue cue, String rule, CueHit hit, Consumer<Claim> sink) {
    within(group, cue.weight(), cue.act(), rule, hit, sink);
  }

  /** Each of a group toward each other of it; four or more are an assembly, not pairs. */
  static void within(
      @Nullable Group group,
      double weight,
      String act,
      String rule,
      CueHit hit,
      Consumer<Claim> sink) {
    if (group == null || group.codes().size() > 3) {
      return;
    }
    for (String a : group.codes()) {
      for (String b : group.codes()) {
        if (!a.equals(b)) {
          sink.accept(new Claim(new Pair(a, b), weight, act, rule, hit.from(), hit.to()));
        }
      }
    }
  }
}
