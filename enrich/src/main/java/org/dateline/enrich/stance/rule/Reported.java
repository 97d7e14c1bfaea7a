package org.dateline.enrich.stance.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.enrich.stance.Pair;
import org.dateline.enrich.stance.cue.Cue;
import org.dateline.enrich.stance.cue.CueHit;
import org.dateline.enrich.stance.scene.Group;
import org.dateline.enrich.stance.scene.Scene;
import org.dateline.enrich.stance.scene.WordClass;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that an accusation is the accuser's stance: what X accuses Y of is no act that the
 * article states, and "Y attacked us, X said" is X's stance on Y.
 */
final class Reported {
  /** After these, what somebody is blamed for is the accuser's word. */
  private static final Set<String> ACCUSATIONS =
      Set.of("accuse", "blame", "suspect", "allege", "fault", "implicate", "charge");

  /** After these, what somebody is told to do is not done yet. */
  private static final Set<String> ADMONITIONS =
      Set.of("warn", "urge", "call on", "press", "demand");

  private static final Set<String> CHARGES = Set.of("of", "for", "over", "against");
  private static final Set<String> BIDDINGS = Set.of("to", "against", "over", "for");
  private static final double THIRD_PARTY = 0.5;
  private static final int NOWHERE = Integer.MAX_VALUE;

  private Reported() {}

  static List<Claim> attributed(Scene scene, List<Claim> claims) {
    int accused = accusedFrom(scene);
    int over = accused == NOWHERE ? NOWHERE : accusedTo(scene, accused);
    List<Claim> kept = new ArrayList<>();
    for (Claim claim : claims) {
      if (claim.from() >= accused && claim.from() < over) {
        continue;
      }
      String speaker = claim.weight() < 0 ? speaker(scene, claim) : null;
      if (speaker == null || speaker.equals(claim.pair().holder())) {
        kept.add(claim);
        continue;
      }
      Pair blames = new Pair(speaker, claim.pair().holder());
      kept.add(new Claim(blames, -2, "ACCUSE", "reported", claim.from(), claim.to()));
      if (!speaker.equals(claim.pair().target())) {
        kept.add(claim.weighing(claim.weight() * THIRD_PARTY));
      }
    }
    return kept;
  }

  /** The token from which on the sentence says what somebody is accused of or told to do. */
  private static int accusedFrom(Scene scene) {
    for (CueHit hit : scene.cues()) {
      for (Cue cue : hit.cues()) {
        Set<String> openers =
            ACCUSATIONS.contains(cue.lemma())
                ? CHARGES
                : ADMONITIONS.contains(cue.lemma()) ? BIDDINGS : Set.of();
        int opened = cue.kind() == Cue.Kind.VERB ? opened(scene, hit.to(), openers) : NOWHERE;
        if (opened != NOWHERE) {
          return opened;
        }
      }
    }
    return NOWHERE;
  }

  /** Where the charge ends: at "; ...", ", which ...", ", and ...", ", while ...". */
  private static int accusedTo(Scene scene, int from) {
    for (int i = from; i < scene.size() - 1; i++) {
      String word = scene.word(i);
      boolean clause =
          WordClass.RELATIVES.at(scene, i + 1) || WordClass.CLAUSE_OPENERS.at(scene, i + 1);
      if (word.equals(";") || (word.equals(",") && clause && !scene.word(i + 1).equals("that"))) {
        return i;
      }
    }
    return NOWHERE;
  }

  private static int opened(Scene scene, int from, Set<String> openers) {
    Group object = null;
    for (int i = from; i < Math.min(scene.size(), from + 8); i++) {
      if (scene.groupAt(i) != null) {
        object = scene.groupAt(i);
      } else if (scene.word(i).equals("that")) {
        return NOWHERE;
      } else if (object != null && openers.contains(scene.word(i))) {
        return i;
      }
    }
    return NOWHERE;
  }

  /** Who says the claim: in a quotation or after said, the party next to the word of speech. */
  private static @Nullable String speaker(Scene scene, Claim claim) {
    for (int i = 0; i < scene.size(); i++) {
      if (!SAYS.contains(scene.word(i)) || scene.groupAt(i) != null) {
        continue;
      }
      boolean governs = i < claim.from() && claim.from() - i < 16 && !scene.word(i - 1).equals(",");
      boolean follows = i > claim.from() && (scene.quoted(claim.from()) || commaBefore(scene, i));
      if ((governs && saysSo(scene, i, claim.from())) || follows) {
        Group group = beside(scene, i);
        if (group != null && group.codes().size() == 1) {
          return group.codes().get(0);
        }
      }
    }
    return null;
  }

  private static final Set<String> SAYS =
      Set.of(
          "said",
          "says",
          "say",
          "claimed",
          "claims",
          "alleged",
          "alleges",
          "told",
          "argued",
          "argues",
          "insisted",
          "tweeted",
          "wrote",
          "stated",
          "declared",
          "asserted",
          "complained",
          "charged",
          "believes",
          "added",
          "warned");

  private static boolean saysSo(Scene scene, int says, int claim) {
    for (int i = says + 1; i < claim; i++) {
      if (scene.word(i).equals(";")
          || (scene.word(i).equals(",") && scene.groupAt(i + 1) == null && !scene.quoted(claim))) {
        return false;
      }
    }
    return true;
  }

  private static boolean commaBefore(Scene scene, int says) {
    for (int i = says - 1; i >= Math.max(0, says - 8); i--) {
      if (scene.word(i).equals(",")) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Group beside(Scene scene, int says) {
    for (int i = says - 1; i >= Math.max(0, says - 5); i--) {
      if (scene.groupAt(i) != null) {
        return scene.groupAt(i);
      }
      if (scene.word(i).equals(",") || WordClass.SPEECH.at(scene, i)) {
        break;
      }
    }
    Group next = scene.groupAt(says + 1);
    return next != null && says > 0 && scene.word(says - 1).equals("\"") ? next : null;
  }
}
