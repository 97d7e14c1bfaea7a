package org.dateline.enrich.country;

import java.util.HashMap;
import java.util.Map;
import org.dateline.enrich.text.WordSet;
import org.dateline.enrich.text.Words;

/**
 * Leaders by surname: in office on the article's day, and with a title where the name is common.
 */
final class Leaders {
  private static final WordSet TITLES =
      WordSet.of(
          "president premier chancellor minister secretary king queen prince emir sultan pope"
              + " marshal chairman leader sheikh ayatollah taoiseach administration");

  private Leaders() {}

  static void check(Draft draft) {
    Map<Long, String> whole = new HashMap<>();
    for (Candidate candidate : draft.candidates) {
      if (candidate.type.isPerson() && candidate.size() > 1 && !candidate.rejected) {
        whole.putIfAbsent(candidate.words.hash(candidate.end - 1), candidate.code);
      }
    }
    for (Candidate candidate : draft.candidates) {
      if (candidate.type.isPerson() && candidate.name >= 0) {
        check(draft, candidate, whole);
      }
    }
  }

  private static void check(Draft draft, Candidate candidate, Map<Long, String> whole) {
    boolean held = draft.held(candidate.sense);
    if (candidate.size() > 1) {
      candidate.role = held ? Actor.Role.GOVERNMENT : Actor.Role.PERSON;
      return;
    }
    String introducedBy = whole.get(candidate.words.hash(candidate.first));
    boolean introduced = introducedBy != null;
    if (introducedBy != null) {
      candidate.code = introducedBy;
    }
    boolean known = candidate.weight > 0 || introduced || isTitled(candidate);
    if (!known || (!held && !introduced)) {
      candidate.rejected = true;
    }
  }

  private static boolean isTitled(Candidate candidate) {
    Words words = candidate.words;
    int before = candidate.first - 1;
    return before >= 0
        && !words.is(candidate.first, Words.OPENS_SENTENCE)
        && TITLES.contains(words.hash(before));
  }
}
