package org.dateline.enrich.country;

import org.dateline.enrich.text.WordSet;
import org.dateline.enrich.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Words of an office after a country: "Russian | Foreign Minister", "Chinese | diplomat".
 *
 * @param role of the government, or another person's
 * @param end word after the last
 */
record Office(Actor.Role role, int end) {
  private static final int LONGEST = 6;

  private static final WordSet OFFICES =
      WordSet.of(
          "president minister premier chancellor king queen prince princess sultan emir ambassador"
              + " envoy secretary spokesman spokeswoman spokesperson chief commander general"
              + " leader counterpart governor chairman treasurer head official commissioner"
              + " representative negotiator consul taoiseach pm fm diplomat admiral marshal adviser"
              + " advisor deputy mp");

  private static final WordSet OTHERS =
      WordSet.of(
          "opposition former ex economist analyst businessman businesswoman banker trader journalist"
              + " activist dissident lawyer professor author singer actor player striker coach"
              + " billionaire tycoon cleric bishop cardinal militant rebel citizen national scientist");

  private static final WordSet OFFICE_PARTS =
      WordSet.of(
          "foreign prime vice deputy defence defense interior finance trade economy economic energy"
              + " oil petroleum agriculture industry transport health justice home labour labor"
              + " chief assistant under external affairs state and for of the central bank national"
              + " security general acting interim first senior top special us army navy air force"
              + " police commerce treasury information environment communications planning"
              + " parliamentary parliament government cabinet international development resources"
              + " natural mines party ruling communist democratic supreme crown"
              + " central reserve cultural culture education science budget revenue public"
              + " permanent un u.n. nato eu to in chief staff joint chiefs military intelligence");

  /** The office that begins where a country's name or demonym ends; null where none does. */
  static @Nullable Office after(Candidate country) {
    Words words = country.words;
    int at = country.end;
    Actor.Role role = null;
    int limit = Math.min(words.size(), at + LONGEST);
    while (at < limit && (at == country.end || !words.is(at, Words.AFTER_MARK))) {
      long hash = words.hash(at);
      if (OFFICES.contains(hash)) {
        role = role == null ? Actor.Role.GOVERNMENT : role;
      } else if (OTHERS.contains(hash)) {
        role = Actor.Role.PERSON;
      } else if (!OFFICE_PARTS.contains(hash)) {
        break;
      }
      at++;
    }
    return role == null ? null : new Office(role, at);
  }
}
