package org.dateline.enrich.stance.party;

import java.util.Set;
import org.dateline.enrich.country.Actor;
import org.dateline.enrich.text.Span;
import org.dateline.enrich.text.Tokens;

/**
 * What bears the name of a place which takes no part: the Paris accord, the Vietnam War, a
 * Panama-flagged ship.
 */
final class NamedThings {
  private static final Set<String> PLACES =
      Set.of(
          "paris",
          "vienna",
          "geneva",
          "kyoto",
          "oslo",
          "minsk",
          "helsinki",
          "lisbon",
          "maastricht",
          "astana",
          "doha",
          "brussels",
          "madrid",
          "munich",
          "dayton",
          "potsdam",
          "rome");
  private static final Set<String> THINGS =
      Set.of(
          "accord",
          "accords",
          "agreement",
          "agreements",
          "climate",
          "convention",
          "conventions",
          "protocol",
          "treaty",
          "deal",
          "process",
          "pact",
          "conference",
          "talks",
          "summit",
          "attacks",
          "terror",
          "bombing",
          "bombings");

  /**
   * "the Hanoi summit" is named after where it is held, "the Cuba summit" after whom it is with.
   */
  private static final Set<String> VENUES =
      Set.of("summit", "conference", "meeting", "declaration");

  /** "a London-based academic", "the Panama-flagged ship": where somebody is at home. */
  private static final Set<String> HOMES =
      Set.of("based", "born", "flagged", "registered", "bound", "listed", "headquartered");

  private NamedThings() {}

  /** Whether the actor's words belong to such a name. */
  static boolean names(Tokens tokens, Actor actor, Span sentence) {
    int first = tokens.at(actor.span().start() - sentence.start());
    int after = tokens.at(actor.span().end() - sentence.start());
    boolean home =
        tokens.word(after).equals("-")
            && HOMES.contains(tokens.word(after + 1))
            && actor.role() != Actor.Role.GOVERNMENT;
    boolean war = tokens.word(after).equals("war") && tokens.capital(after);
    boolean venue =
        VENUES.contains(tokens.word(after))
            && (actor.role() == Actor.Role.PLACE || tokens.word(first).equals("singapore"));
    return war
        || home
        || venue
        || (PLACES.contains(tokens.word(first)) && THINGS.contains(tokens.word(after)));
  }
}
