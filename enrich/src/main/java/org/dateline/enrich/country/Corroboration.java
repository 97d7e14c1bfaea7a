package org.dateline.enrich.country;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A small city or a little known division counts only if its country is named otherwise, by a
 * second weak name, or is the outlet's home.
 */
final class Corroboration {
  private static final int KNOWN_CITY = 300;
  private static final int KNOWN_DIVISION = 1000;

  private Corroboration() {}

  static void demand(Draft draft) {
    draft.countCertain();
    Map<String, Set<Long>> weak = new HashMap<>();
    for (Candidate candidate : draft.candidates) {
      if (isWeak(candidate)) {
        weak.computeIfAbsent(candidate.code, unused -> new HashSet<>())
            .add(candidate.words.hash(candidate.first));
      }
    }
    for (Candidate candidate : draft.candidates) {
      if (isWeak(candidate)
          && draft.certain(candidate.code) == 0
          && weak.getOrDefault(candidate.code, Set.of()).size() < 2
          && !candidate.code.equals(draft.home)) {
        candidate.rejected = true;
      }
    }
  }

  private static boolean isWeak(Candidate candidate) {
    if (!candidate.counts() || candidate.settled) {
      return false;
    }
    if (candidate.type == NameType.GROUP || candidate.type == NameType.GOVERNMENT) {
      return candidate.weight > 0;
    }
    if (!candidate.isPlace()) {
      return false;
    }
    int known = candidate.type == NameType.CITY ? KNOWN_CITY : KNOWN_DIVISION;
    return candidate.weight < (candidate.dateline ? known / 6 : known);
  }
}
