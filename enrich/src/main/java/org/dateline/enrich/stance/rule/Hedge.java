package org.dateline.enrich.stance.rule;

import java.util.Set;
import org.dateline.enrich.stance.scene.Scene;
import org.dateline.enrich.stance.scene.WordClass;

/** How far negation, hypothesis and questions take a claim back. */
final class Hedge {
  private static final int NEGATION_WINDOW = 5;
  private static final int HYPOTHESIS_WINDOW = 9;

  private static final Set<String> DENIALS =
      Set.of("denied", "denies", "deny", "denying", "denial", "denials", "falsely", "downplayed");

  /** Right before a word of relation, these put it into the past: "its original ally". */
  private static final Set<String> BYGONE =
      Set.of("former", "original", "erstwhile", "onetime", "formerly", "historically");

  private static final double DOUBT = 0.2;
  private static final double REFUSED = -0.8;

  private Hedge() {}

  /**
   * 1 for what is asserted, 0 for what is denied, between for what may be or once was, below 0
   * where support is refused.
   */
  static double factor(Scene scene, Claim claim) {
    if (denied(scene, claim)) {
      return 0;
    }
    if (negated(scene, claim)) {
      boolean turned =
          (refused(scene, claim) && claim.weight() > 0) || claim.rule().equals(Claim.ENDED);
      return turned ? REFUSED : 0;
    }
    double factor = scene.asks() || bygone(scene, claim) ? DOUBT : 1;
    for (int i = claim.from() - 1; i >= Math.max(0, claim.from() - HYPOTHESIS_WINDOW); i--) {
      String word = scene.word(i);
      if (word.equals(";") || (word.equals(",") && i < claim.from() - 3)) {
        break;
      }
      if (WordClass.HYPOTHETICALS.at(scene, i)
          && !(word.equals("may") && scene.tokens().capital(i))) {
        return factor * DOUBT;
      }
    }
    return factor;
  }

  /** "its original ally", "used to support", "has been known to ally with". */
  private static boolean bygone(Scene scene, Claim claim) {
    int modifier = claim.from() - 1;
    while (scene.groupAt(modifier) != null) {
      modifier--;
    }
    if (BYGONE.contains(scene.word(modifier))) {
      return true;
    }
    for (int i = claim.from() - 1; i >= Math.max(1, claim.from() - 3); i--) {
      String before = scene.word(i - 1);
      if (scene.word(i).equals("to") && (before.equals("used") || before.equals("known"))) {
        return true;
      }
    }
    return false;
  }

  /** "X denied that it had attacked Y". */
  private static boolean denied(Scene scene, Claim claim) {
    for (int i = claim.from() - 1; i >= Math.max(0, claim.from() - HYPOTHESIS_WINDOW); i--) {
      if (DENIALS.contains(scene.word(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean refused(Scene scene, Claim claim) {
    for (int i = claim.from() - 1; i >= Math.max(0, claim.from() - 4); i--) {
      String word = scene.word(i);
      if (scene.word(i + 1).equals("to")
          && (word.startsWith("refus") || word.startsWith("declin"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean negated(Scene scene, Claim claim) {
    for (int i = claim.from() - 1; i >= Math.max(0, claim.from() - NEGATION_WINDOW); i--) {
      String word = scene.word(i);
      if (word.equals(";")
          || word.equals(",")
          || word.equals("but")
          || word.equals("that")
          || word.equals("\"")) {
        return false;
      }
      boolean refuses =
          word.startsWith("refus") || word.startsWith("fail") || word.startsWith("declin");
      if (refuses && scene.word(i + 1).equals("to")) {
        return true;
      }
      if (WordClass.NEGATIONS.at(scene, i)
          && !(word.equals("not") && scene.word(i + 1).equals("only"))) {
        return true;
      }
    }
    return false;
  }
}
