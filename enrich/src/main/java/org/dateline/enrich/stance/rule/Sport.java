package org.dateline.enrich.stance.rule;

import java.util.Set;
import org.dateline.enrich.stance.scene.Scene;

/** Tells sport from politics: in sport, nobody who attacks or defends takes a stance. */
final class Sport {
  private static final Set<String> CLEAR =
      Set.of(
          "semifinal",
          "semifinals",
          "quarterfinal",
          "quarterfinals",
          "striker",
          "goalkeeper",
          "midfielder",
          "defender",
          "innings",
          "wicket",
          "wickets",
          "playoff",
          "playoffs",
          "batsman",
          "bowler",
          "shootout",
          "offside",
          "hat-trick",
          "halftime",
          "qualifier",
          "qualifiers",
          "medallist",
          "medalist",
          "touchdown",
          "scrum",
          "grandmaster");
  private static final Set<String> LIKELY =
      Set.of(
          "match",
          "goal",
          "goals",
          "coach",
          "team",
          "tournament",
          "cup",
          "league",
          "season",
          "squad",
          "final",
          "finals",
          "player",
          "players",
          "scored",
          "score",
          "medal",
          "football",
          "soccer",
          "rugby",
          "cricket",
          "tennis",
          "hockey",
          "stadium",
          "champions",
          "championship",
          "kickoff",
          "fans",
          "semi",
          "quarter",
          "half",
          "draw");
  private static final Set<String> PLAYS =
      Set.of(
          "attacked",
          "defended",
          "defeated",
          "beat",
          "beats",
          "thrashed",
          "faced",
          "hosted",
          "challenged");

  private Sport() {}

  /** Whether the sentence tells of a game. */
  static boolean plays(Scene scene) {
    int likely = 0;
    for (int i = 0; i < scene.size(); i++) {
      String word = scene.word(i);
      if (CLEAR.contains(word)) {
        return true;
      }
      likely += LIKELY.contains(word) ? 2 : PLAYS.contains(word) ? 1 : 0;
    }
    return likely >= 3 && sure(scene);
  }

  /** One word may be about anything; "goal" with "attacked", or two such words, are a game. */
  private static boolean sure(Scene scene) {
    int nouns = 0;
    boolean played = false;
    for (int i = 0; i < scene.size(); i++) {
      nouns += LIKELY.contains(scene.word(i)) ? 1 : 0;
      played |= PLAYS.contains(scene.word(i));
    }
    return nouns >= 3 || (nouns >= 1 && played);
  }
}
