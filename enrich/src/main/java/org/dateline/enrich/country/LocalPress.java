package org.dateline.enrich.country;

import java.util.HashSet;
import java.util.Set;
import org.dateline.enrich.text.WordSet;
import org.dateline.enrich.text.Words;

/**
 * Local news does not name its country: a sheriff, a county, an interstate say that it is the
 * United States, unless the outlet's home or the names say otherwise.
 */
final class LocalPress {
  private static final int ENOUGH = 2;
  private static final int FOREIGN_NAMES = 2;

  /** In thousands: a city known without its state. */
  private static final int KNOWN = 200;

  private static final WordSet SIGNS =
      WordSet.of(
          "county parish sheriff sheriff's deputies interstate township commissioners countywide"
              + " districtwide statewide freeway fairgrounds aldermen alderman superintendent"
              + " councilman councilwoman assemblyman selectmen misdemeanor felony arraigned"
              + " turnpike sophomore semester zip gop democrat republican coroner trooper"
              + " troopers legislature mayor downtown chamber homecoming varsity");

  private LocalPress() {}

  static void infer(Draft draft) {
    if (draft.home != null) {
      return;
    }
    int foreign = foreign(draft);
    if (foreign >= FOREIGN_NAMES) {
      return;
    }
    Set<Long> seen = new HashSet<>();
    look(draft.title, seen);
    look(draft.body, seen);
    int domestic = seen.size() + domestic(draft);
    boolean signs = seen.size() >= ENOUGH;
    if (signs || (domestic >= ENOUGH && foreign == 0 && !namesHome(draft))) {
      draft.home = "US";
      draft.local = true;
    }
  }

  private static void look(Words words, Set<Long> seen) {
    for (int i = 0; i < words.size() && seen.size() < ENOUGH; i++) {
      if (SIGNS.contains(words.hash(i))) {
        seen.add(words.hash(i));
      }
    }
  }

  /** Mentions of other countries by a name that means nothing else. */
  private static int foreign(Draft draft) {
    int foreign = 0;
    for (Candidate candidate : draft.candidates) {
      boolean strong =
          candidate.type == NameType.COUNTRY
              || candidate.type == NameType.ADJECTIVE
              || candidate.type == NameType.LEADER;
      if (strong && !candidate.code.equals("US") && !hasHomeSense(draft, candidate)) {
        foreign++;
      }
    }
    return foreign;
  }

  private static boolean hasHomeSense(Draft draft, Candidate candidate) {
    for (int s = candidate.name; s >= 0; s = draft.senses.next(s)) {
      if (draft.senses.code(s).equals("US") || draft.senses.type(s) == NameType.GIVEN_NAME) {
        return true;
      }
    }
    return false;
  }

  /** Places of the country itself, a sign as well as a sheriff. */
  private static int domestic(Draft draft) {
    int places = 0;
    for (Candidate candidate : draft.candidates) {
      boolean known = candidate.type == NameType.DIVISION || candidate.weight > KNOWN;
      if (candidate.isPlace() && known && candidate.code.equals("US")) {
        places++;
      }
    }
    return places;
  }

  /** Who writes "the U.S." or "American" writes for others too. */
  private static boolean namesHome(Draft draft) {
    for (Candidate candidate : draft.candidates) {
      if (candidate.code.equals("US") && !candidate.isPlace() && candidate.counts()) {
        return true;
      }
    }
    return false;
  }
}
