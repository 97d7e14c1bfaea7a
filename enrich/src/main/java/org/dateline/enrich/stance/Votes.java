package org.dateline.enrich.stance;

import java.util.Set;
import org.dateline.enrich.country.Actor.Role;
import org.dateline.enrich.stance.Stance.Attribution;
import org.dateline.enrich.stance.Stance.HolderKind;
import org.dateline.enrich.stance.join.Vote;
import org.dateline.enrich.stance.rule.Claim;
import org.dateline.enrich.stance.scene.Scene;
import org.dateline.enrich.stance.scene.WordClass;
import org.dateline.enrich.text.Article;

/** Says who holds a stance and on whose word it rests. */
final class Votes {
  /** After a demonym, the words that make it a government's. */
  private static final Set<String> OFFICIAL =
      Set.of(
          "government",
          "president",
          "prime",
          "minister",
          "foreign",
          "officials",
          "official",
          "authorities",
          "forces",
          "troops",
          "army",
          "military",
          "navy",
          "police",
          "court",
          "courts",
          "parliament",
          "ministry",
          "leader",
          "leaders",
          "ambassador",
          "embassy",
          "regime",
          "administration",
          "state",
          "senate",
          "congress",
          "lawmakers",
          "diplomats",
          "soldiers",
          "jets",
          "warplanes",
          "chancellor",
          "premier",
          "defense",
          "defence",
          "spokesman",
          "spokeswoman",
          "sanctions",
          "tariffs",
          "aid",
          "strikes",
          "airstrikes",
          "drone",
          "support",
          "diplomat",
          "intelligence",
          "missiles",
          "missile",
          "air",
          "security",
          "secretary",
          "negotiators",
          "policy",
          "king",
          "crown");

  /** Acts that are done by speaking. */
  private static final Set<String> SPOKEN =
      Set.of("ACCUSE", "REJECT", "THREATEN", "REQUEST", "SUPPORT", "AGREE");

  private Votes() {}

  /** The vote of a claim. */
  static Vote of(Article article, SentenceReading reading, Claim claim, PairScore score) {
    return new Vote(
        score,
        kind(reading, claim.pair().holder()),
        claim.act(),
        attribution(reading.scene(), claim.from(), claim.act()),
        Excerpt.of(article, reading, claim.from(), claim.to(), claim.rule()));
  }

  /** The vote of a model where no rule claims the pair. */
  static Vote of(
      Article article, SentenceReading reading, Pair pair, PairScore score, String model) {
    int middle = reading.scene().size() / 2;
    return new Vote(
        score,
        kind(reading, pair.holder()),
        null,
        attribution(reading.scene(), middle, ""),
        Excerpt.of(article, reading, middle, middle + 1, model));
  }

  /** The kind of the holder, by the party that stands for it most officially. */
  static HolderKind kind(SentenceReading reading, String holder) {
    for (Party party : reading.candidates().parties()) {
      if (party.code().equals(holder) && official(reading.scene(), party)) {
        return HolderKind.GOVERNMENT;
      }
    }
    return HolderKind.OTHER;
  }

  private static boolean official(Scene scene, Party party) {
    if (party.role() == Role.ADJECTIVE) {
      int after = scene.tokens().at(party.end());
      return OFFICIAL.contains(scene.word(after)) || OFFICIAL.contains(scene.word(after + 1));
    }
    return party.role() != Role.PERSON && party.role() != Role.PLACE;
  }

  static Attribution attribution(Scene scene, int token, String act) {
    if (scene.quoted(token)) {
      return Attribution.QUOTED;
    }
    if (SPOKEN.contains(act)) {
      return Attribution.REPORTED;
    }
    return WordClass.SPEECH.anywhere(scene) ? Attribution.REPORTED : Attribution.STATED;
  }
}
