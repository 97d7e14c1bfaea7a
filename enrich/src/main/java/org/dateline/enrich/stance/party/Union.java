package org.dateline.enrich.stance.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.enrich.country.Actor;
import org.dateline.enrich.country.Actor.Role;
import org.dateline.enrich.stance.Party;
import org.dateline.enrich.stance.Party.Binding;
import org.dateline.enrich.text.Tokens;

/** The European Union by the names of the continent and of the town that it meets in. */
final class Union {
  private static final String CODE = "EU";

  /** After these, the continent is where something happens or goes. */
  private static final Set<String> WHERE =
      Set.of(
          "in",
          "across",
          "throughout",
          "around",
          "within",
          "inside",
          "outside",
          "into",
          "through",
          "to",
          "of",
          "enter",
          "entering",
          "entered",
          "reach",
          "reached",
          "visit",
          "visited",
          "eastern",
          "western",
          "central",
          "southern",
          "northern",
          "southeastern",
          "mainland");

  private Union() {}

  /** The party of an actor: Brussels that acts is the union. */
  static Party party(Actor actor, Tokens tokens, int start, int end) {
    boolean union =
        actor.role() == Role.COUNTRY && tokens.word(tokens.at(start)).equals("brussels");
    return union
        ? new Party(CODE, start, end, Role.ORGANISATION, Binding.NAMED)
        : new Party(actor.code(), start, end, actor.role(), Binding.NAMED);
  }

  /** Europe as one that acts or is acted upon. */
  static List<Party> continent(Tokens tokens) {
    List<Party> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.word(i).equals("europe")
          && !WHERE.contains(tokens.word(i - 1))
          && (i == 0 || !tokens.capital(i - 1))
          && !tokens.capital(i + 1)) {
        found.add(
            new Party(CODE, tokens.start(i), tokens.end(i), Role.ORGANISATION, Binding.NAMED));
      }
    }
    return found;
  }
}
