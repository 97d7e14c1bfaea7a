package org.dateline.enrich.stance.party;

import java.util.Set;
import org.dateline.enrich.country.Actor;
import org.dateline.enrich.text.Span;
import org.dateline.enrich.text.Tokens;

/**
 * Treaties and wars that bear the name of a place which takes no part: Paris accord, Vietnam War.
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

  private NamedThings() {}

  /** Whether the actor's words belong to such a name. */
  static boolean names(Tokens tokens, Actor actor, Span sentence) {
    int first = tokens.at(actor.span().start() - sentence.start());
    int after = tokens.at(actor.span().end() - sentence.start());
    boolean war = tokens.word(after).equals("war") && tokens.capital(after);
    return war || (PLACES.contains(tokens.word(first)) && THINGS.contains(tokens.word(after)));
  }
}
