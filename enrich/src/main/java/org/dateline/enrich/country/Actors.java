package org.dateline.enrich.country;

import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.text.WordSet;
import org.dateline.enrich.text.Words;

/** The mentions that can act, with their roles. */
final class Actors {
  /** A capital or country after these is where something happens. */
  private static final WordSet WHERE =
      WordSet.of("in at near outside around inside within across throughout through from");

  private static final WordSet OFFICES =
      WordSet.of(
          "government president minister ministry premier chancellor officials official army"
              + " military forces troops parliament embassy ambassador spokesman spokeswoman police"
              + " court prosecutors diplomats diplomat navy authorities administration cabinet"
              + " secretary king queen leader leaders prime foreign defence defense finance"
              + " intelligence lawmakers senate congress envoy delegation soldiers warplanes"
              + " state department treasury regime counterpart vice deputy interior trade");

  private Actors() {}

  static List<Actor> of(Draft draft) {
    List<Actor> actors = new ArrayList<>();
    for (Candidate candidate : draft.candidates) {
      boolean actsOnly = candidate.actorOnly || candidate.type == NameType.ORGANISATION;
      if (candidate.counts() || (actsOnly && !candidate.rejected)) {
        actors.add(new Actor(candidate.code, candidate.span(), role(candidate)));
      }
    }
    return actors;
  }

  private static Actor.Role role(Candidate candidate) {
    Words words = candidate.words;
    int before = candidate.first - 1;
    int next = candidate.end;
    if (candidate.dateline) {
      return Actor.Role.PLACE;
    }
    if (candidate.type == NameType.CAPITAL
        && before >= 0
        && !words.is(candidate.first, Words.AFTER_MARK)
        && WHERE.contains(words.hash(before))) {
      return Actor.Role.PLACE;
    }
    boolean names = candidate.role == Actor.Role.COUNTRY || candidate.role == Actor.Role.ADJECTIVE;
    if (names
        && next < words.size()
        && !words.is(next, Words.AFTER_MARK)
        && OFFICES.contains(words.hash(next))) {
      return Actor.Role.GOVERNMENT;
    }
    return candidate.role;
  }
}
