package org.dateline.enrich.stance.rule;

import java.util.Set;
import org.dateline.enrich.stance.cue.CueHit;
import org.dateline.enrich.stance.scene.Scene;
import org.dateline.enrich.stance.scene.Words;

/** What the verb that takes a noun does to it: "lifted sanctions", "condemned sanctions". */
enum Governor {
  /** There is no verb near. */
  NONE,
  /** The noun goes on: impose, offer, announce. */
  TAKES,
  /** The noun comes to its end, which turns its sign: lift sanctions, end support. */
  ENDED,
  /** The subject is the target: face, suffer sanctions. */
  FACED,
  /** The subject is not the holder: condemn, fear sanctions. */
  REFUSED;

  private static final Set<String> ENDS =
      Set.of(
          "walk",
          "walked",
          "roll",
          "rolled",
          "rolls",
          "rolling",
          "repeal",
          "repealed",
          "lift",
          "lifts",
          "lifted",
          "lifting",
          "ease",
          "eases",
          "eased",
          "easing",
          "remove",
          "removed",
          "removes",
          "removing",
          "removal",
          "drop",
          "drops",
          "dropped",
          "dropping",
          "end",
          "ends",
          "ended",
          "ending",
          "waive",
          "waived",
          "waives",
          "waiving",
          "relax",
          "relaxed",
          "relaxing",
          "eliminate",
          "eliminated",
          "eliminating",
          "suspend",
          "suspends",
          "suspended",
          "suspending",
          "halt",
          "halted",
          "halts",
          "halting",
          "cancel",
          "cancelled",
          "canceled",
          "cancels",
          "cancelling",
          "canceling",
          "withdraw",
          "withdrew",
          "withdrawn",
          "withdrawing",
          "withdraws",
          "withdrawal",
          "scrap",
          "scraps",
          "scrapped",
          "scrapping",
          "cut",
          "cuts",
          "cutting",
          "freeze",
          "froze",
          "frozen",
          "freezing",
          "stop",
          "stopped",
          "stops",
          "stopping",
          "reverse",
          "reversed",
          "terminate",
          "terminated",
          "terminating",
          "reduce",
          "reduced",
          "reducing",
          "reduces",
          "withhold",
          "withheld",
          "withholding",
          "revoke",
          "revoked",
          "revoking",
          "rescind",
          "rescinded",
          "abandon",
          "abandoned",
          "abandoning",
          "loosen",
          "loosened",
          "block",
          "blocked",
          "blocking",
          "delay",
          "delayed",
          "defer",
          "deferred",
          "break",
          "broke",
          "broken",
          "breaking",
          "sever",
          "severed",
          "quit",
          "quitting",
          "exit",
          "exited",
          "exiting",
          "leave",
          "left",
          "leaving",
          "violate",
          "violated",
          "violating",
          "violates",
          "scuttle",
          "ditch",
          "ditched",
          "tear",
          "tore",
          "dismantle",
          "dismantled",
          "undermine",
          "undermined",
          "lose",
          "lost",
          "deny",
          "denied",
          "refuse",
          "refused",
          "reject",
          "rejected",
          "abrogate",
          "renounce",
          "renounced",
          "downgrade",
          "downgraded");

  private static final Set<String> REFUSES =
      Set.of(
          "condemn",
          "condemned",
          "condemning",
          "condemns",
          "criticise",
          "criticised",
          "criticize",
          "criticized",
          "criticizing",
          "criticising",
          "denounce",
          "denounced",
          "oppose",
          "opposed",
          "opposes",
          "opposing",
          "fear",
          "fears",
          "feared",
          "avoid",
          "avoided",
          "avoiding",
          "avert",
          "averted",
          "evade",
          "evaded",
          "evading",
          "despite",
          "ignore",
          "ignored",
          "question",
          "questioned",
          "survive",
          "survived",
          "withstand",
          "without",
          "blame",
          "blamed",
          "protested",
          "prevent",
          "prevented",
          "deter",
          "deterred",
          "deflect",
          "slam",
          "slammed",
          "sidestep",
          "circumvent",
          "circumvented",
          "skirt",
          "flout",
          "dismiss",
          "dismissed",
          "counter",
          "investigate",
          "investigated",
          "investigating",
          "probing");

  private static final Set<String> FACES =
      Set.of(
          "face",
          "faces",
          "faced",
          "facing",
          "suffer",
          "suffered",
          "suffers",
          "suffering",
          "receives",
          "received",
          "receive",
          "under",
          "endure",
          "endured",
          "won",
          "wins",
          "got",
          "gets");

  /** Verbs that end a thing with out or away: pull out, back out, walk away. */
  private static final Set<String> LEAVES =
      Set.of(
          "pull", "pulls", "pulled", "pulling", "back", "backed", "backing", "walk", "walked",
          "walking", "pullout", "bail", "bailed", "opt", "opted", "drop", "dropped", "step",
          "stepped");

  static Governor of(Scene scene, CueHit hit) {
    if (endedAfter(scene, hit)) {
      return ENDED;
    }
    int verb = verbBefore(scene, hit.from());
    if (verb < 0) {
      return NONE;
    }
    String word = scene.word(verb);
    String next = scene.word(verb + 1);
    if (FACES.contains(word)) {
      return FACED;
    }
    if (LEAVES.contains(word)
        && (next.equals("out") || next.equals("away") || next.equals("back"))) {
      return ENDED;
    }
    return ENDS.contains(word) ? ENDED : REFUSES.contains(word) ? REFUSED : TAKES;
  }

  /** The token of the verb up to six before the noun, or -1. */
  static int verbBefore(Scene scene, int from) {
    for (int i = from - 1; i >= Math.max(0, from - 7); i--) {
      String word = scene.word(i);
      if (scene.groupAt(i) != null) {
        continue;
      }
      if (word.equals(",")
          || word.equals(";")
          || word.equals("that")
          || word.equals("which")
          || word.equals("who")) {
        return -1;
      }
      if (ENDS.contains(word)
          || REFUSES.contains(word)
          || FACES.contains(word)
          || LEAVES.contains(word)) {
        return i;
      }
      boolean verb =
          (word.length() > 4 && (word.endsWith("ed") || word.endsWith("ing")))
              || LIGHT.contains(word)
              || (scene.word(i - 1).equals("to") && !Words.DETERMINERS.contains(word));
      if (verb) {
        return i;
      }
    }
    return -1;
  }

  private static final Set<String> LIGHT =
      Set.of(
          "resume",
          "resumes",
          "restore",
          "provide",
          "provides",
          "renew",
          "renews",
          "increase",
          "extend",
          "extends",
          "approve",
          "approves",
          "announce",
          "announces",
          "maintain",
          "expand",
          "tighten",
          "call",
          "calls",
          "urge",
          "urges",
          "wants",
          "want",
          "impose",
          "imposes",
          "slap",
          "slaps",
          "put",
          "puts",
          "has",
          "have",
          "had",
          "made",
          "makes",
          "make",
          "give",
          "gave",
          "given",
          "gives",
          "offers",
          "offer",
          "show",
          "shows",
          "won",
          "wins",
          "win",
          "seek",
          "seeks",
          "sought",
          "launch",
          "launches",
          "lead",
          "leads",
          "led",
          "began",
          "send",
          "sends",
          "sent",
          "wage",
          "waged",
          "wages",
          "is",
          "are",
          "was",
          "were",
          "took",
          "take",
          "takes",
          "hit",
          "hits",
          "keep",
          "kept",
          "keeps",
          "set",
          "sets",
          "sign",
          "signs",
          "struck",
          "strike",
          "build",
          "built",
          "order",
          "orders",
          "plans",
          "plan");

  private static boolean endedAfter(Scene scene, CueHit hit) {
    for (int i = hit.to(); i < Math.min(scene.size() - 1, hit.to() + 6); i++) {
      if (Words.BE.contains(scene.word(i))) {
        String next = scene.word(i + 1);
        String second = scene.word(i + 2);
        return (ENDS.contains(next) && next.endsWith("d"))
            || (ENDS.contains(second) && second.endsWith("d"));
      }
    }
    return (scene.word(hit.from() - 1).equals("of") && ENDS.contains(scene.word(hit.from() - 2)))
        || (scene.word(hit.from() - 1).equals("to") && scene.word(hit.from() - 2).equals("end"));
  }
}
