package org.dateline.enrich.stance.party;

import java.util.Set;

/** The nouns and verbs by which {@link Anaphora} knows words that point back. */
final class AnaphorWords {
  /** After "the", a state itself. */
  static final Set<String> STATES =
      Set.of(
          "country",
          "nation",
          "kingdom",
          "regime",
          "government",
          "republic",
          "authorities",
          "island",
          "ministry",
          "army",
          "military",
          "bloc",
          "communist",
          "rogue");

  /** After "the", who speaks for a state. */
  static final Set<String> OFFICES =
      Set.of(
          "president",
          "premier",
          "chancellor",
          "minister",
          "leader",
          "dictator",
          "strongman",
          "spokesman",
          "spokeswoman",
          "ambassador",
          "diplomat",
          "envoy");

  /** After "both" or "the two", the two countries spoken of. */
  static final Set<String> BOTH =
      Set.of(
          "countries",
          "nations",
          "sides",
          "leaders",
          "governments",
          "allies",
          "neighbors",
          "neighbours",
          "ministers",
          "presidents",
          "men",
          "powers",
          "states",
          "capitals",
          "rivals",
          "superpowers",
          "foes",
          "economies");

  /** After a possessive, the other country. */
  static final Set<String> NEIGHBOURS = Set.of("neighbor", "neighbour", "neighbors", "neighbours");

  /** After an "it" that stands for nothing. */
  static final Set<String> EXPLETIVE =
      Set.of(
          "is", "was", "came", "comes", "seems", "appears", "takes", "took", "'s", "has", "would",
          "will");

  private AnaphorWords() {}
}
