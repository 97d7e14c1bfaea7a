package org.dateline.enrich.stance.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.dateline.enrich.stance.Pair;
import org.dateline.enrich.stance.cue.Cue;
import org.dateline.enrich.stance.cue.CueHit;
import org.dateline.enrich.stance.scene.Group;
import org.dateline.enrich.stance.scene.Scene;
import org.dateline.enrich.stance.scene.WordClass;
import org.jspecify.annotations.Nullable;

/**
 * "Россия осудила удары США", "санкции США против Ирана", "сотрудничество между Китаем и Россией":
 * verbs, nouns of one direction, nouns of both, and nouns that say what one country is to another.
 */
final class RussianRules implements Rules {
  private static final int NEGATION_WINDOW = 5;
  private static final int HYPOTHESIS_WINDOW = 7;

  /** Most tokens between a noun and a subject that is its holder: "Россия ввела новые санкции". */
  private static final int SUBJECT_OF_NOUN = 7;

  private static final double DOUBT = 0.2;
  private static final double JOINT = 0.8;
  private static final double REPORTED = -1.5;

  private static final Set<String> FROM = Set.of("со-стороны");
  private static final Set<String> BETWEEN = Set.of("между");

  @Override
  public boolean game(Scene scene) {
    return WordClass.GAMES.anywhere(scene);
  }

  @Override
  public List<Claim> claims(Scene scene) {
    List<Claim> claims = new ArrayList<>();
    if (scene.groups().isEmpty()) {
      return claims;
    }
    RussianClause clause = new RussianClause(scene);
    Consumer<Claim> sink =
        claim -> claims.add(claim.weighing(claim.weight() * factor(scene, claim.from())));
    for (CueHit hit : scene.cues()) {
      for (Cue cue : named(scene, hit) ? List.<Cue>of() : hit.cues()) {
        if (cue.kind() == Cue.Kind.VERB) {
          verb(clause, hit, cue, sink);
        } else if (cue.prepositions().contains("of")) {
          role(clause, hit, cue, sink);
        } else if (cue.mutual()) {
          mutual(clause, hit, cue, sink);
        } else {
          noun(scene, clause, hit, cue, sink);
        }
      }
    }
    reported(scene, clause, claims);
    return claims;
  }

  /** "Таможенный союз", "Североатлантического договора": a part of a name. */
  private static boolean named(Scene scene, CueHit hit) {
    Cue cue = hit.cues().get(0);
    boolean capital = hit.from() > 0 && scene.tokens().capital(hit.from());
    boolean adjective =
        scene.tokens().capital(hit.from() - 1) && scene.groupAt(hit.from() - 1) == null;
    return cue.kind() == Cue.Kind.NOUN && cue.mutual() && (capital || adjective);
  }

  private static void verb(RussianClause clause, CueHit hit, Cue cue, Consumer<Claim> sink) {
    Group subject = clause.subject(hit.from());
    Group target = cue.prepositions().isEmpty() ? null : clause.after(hit.to(), cue.prepositions());
    target = target == null && cue.direct() ? clause.object(hit.to()) : target;
    if (!cue.mutual()) {
      Claims.each(subject, target, cue, "ru-verb", hit, sink);
    } else if (target != null) {
      Claims.both(subject, target, cue, "ru-mutual-verb", hit, sink);
    } else if (subject != null && subject.joined()) {
      Claims.within(subject, cue, "ru-mutual-verb", hit, sink);
    }
  }

  private static void noun(
      Scene scene, RussianClause clause, CueHit hit, Cue cue, Consumer<Claim> sink) {
    Group agent = clause.after(hit.to(), FROM);
    if (cue.prepositions().contains("gen")) {
      Group target = clause.genitive(hit.to());
      if (scene.word(hit.from() - 1).equals("при")) {
        // "при поддержке России": whose help it is stands in the genitive.
        Group helped = clause.subject(hit.from() - 1);
        helped = helped == null && target != null ? clause.object(target.to()) : helped;
        Claims.each(target, helped, cue, "ru-with-help", hit, sink);
        return;
      }
      Claims.each(holder(clause, hit, agent, null), target, cue, "ru-noun", hit, sink);
      return;
    }
    Group target = clause.after(hit.to(), cue.prepositions());
    Claims.each(
        holder(clause, hit, agent, clause.genitive(hit.to())), target, cue, "ru-noun", hit, sink);
  }

  private static @Nullable Group holder(
      RussianClause clause, CueHit hit, @Nullable Group agent, @Nullable Group genitive) {
    if (agent != null || genitive != null) {
      return agent != null ? agent : genitive;
    }
    Group adjective = clause.adjective(hit.from());
    Group subject = adjective == null ? clause.subject(hit.from()) : null;
    boolean near = subject != null && hit.from() - subject.to() <= SUBJECT_OF_NOUN;
    return adjective != null ? adjective : near ? subject : null;
  }

  private static void mutual(RussianClause clause, CueHit hit, Cue cue, Consumer<Claim> sink) {
    Group between = clause.after(hit.to(), BETWEEN);
    if (between != null) {
      Claims.within(between, cue, "ru-between", hit, sink);
      return;
    }
    Group with = clause.after(hit.to(), cue.prepositions());
    Group one = holder(clause, hit, null, clause.genitive(hit.to()));
    if (with != null) {
      Claims.both(one, with, cue, "ru-noun-with", hit, sink);
    } else if (one != null && one.joined()) {
      Claims.within(one, cue.weight() * JOINT, cue.act(), "ru-joint-noun", hit, sink);
    }
  }

  /** "Иран — союзник Сирии", "союзник США Израиль". */
  private static void role(RussianClause clause, CueHit hit, Cue cue, Consumer<Claim> sink) {
    Group owner = clause.genitive(hit.to());
    owner = owner == null ? clause.adjective(hit.from()) : owner;
    if (owner == null) {
      Group friends = clause.subject(hit.from());
      if (friends != null && friends.joined()) {
        Claims.within(friends, cue, "ru-joint-role", hit, sink);
      }
    } else {
      int from = Math.min(hit.from(), owner.from());
      Group bearer = clause.subject(from);
      bearer = bearer == null ? clause.object(Math.max(hit.to(), owner.to())) : bearer;
      Claims.both(owner, bearer, cue, "ru-role", hit, sink);
    }
  }

  /** 1 for what is asserted, 0 for what is denied, between for what may be or is asked. */
  private static double factor(Scene scene, int at) {
    if (lacking(scene, at)) {
      return 0;
    }
    for (int i = at - 1; i >= Math.max(0, at - NEGATION_WINDOW); i--) {
      if (WordClass.NEGATIONS.at(scene, i) && !scene.word(i + 1).equals("только")) {
        return 0;
      }
      if (scene.word(i).equals(",")) {
        break;
      }
    }
    for (int i = at - 1; i >= Math.max(0, at - HYPOTHESIS_WINDOW); i--) {
      if (WordClass.HYPOTHETICALS.at(scene, i)) {
        return DOUBT;
      }
    }
    boolean wished = scene.word(at + 1).equals("бы") || scene.word(at - 1).equals("за");
    return wished || scene.asks() ? DOUBT : 1;
  }

  /** "Сотрудничества между Китаем и Россией нет". */
  private static boolean lacking(Scene scene, int at) {
    for (int i = at + 1; i < Math.min(scene.size(), at + HYPOTHESIS_WINDOW); i++) {
      if (scene.word(i).equals(",")) {
        return false;
      }
      if (scene.word(i).equals("нет")) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Киев заявил, что Москва угрожает странам": the one who says so opposes the one who does so.
   */
  private static void reported(Scene scene, RussianClause clause, List<Claim> claims) {
    for (Claim claim : List.copyOf(claims)) {
      String holder = claim.pair().holder();
      for (int i = 0; claim.weight() < 0 && i < claim.from() - 1; i++) {
        boolean says = WordClass.SPEECH.at(scene, i) && scene.word(i + 1).equals(",");
        Group speaker = says ? clause.subject(i) : null;
        if (speaker != null && speaker.codes().size() == 1 && !speaker.codes().contains(holder)) {
          Pair blames = new Pair(speaker.codes().get(0), holder);
          claims.add(
              new Claim(blames, REPORTED, "ACCUSE", "ru-reported", claim.from(), claim.to()));
        }
      }
    }
  }
}
