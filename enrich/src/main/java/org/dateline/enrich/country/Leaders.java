package org.dateline.enrich.country;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.enrich.text.WordHash;
import org.dateline.enrich.text.Words;

/**
 * Leaders by surname: in office on the article's day, and with a title where the name is common.
 */
final class Leaders {
  private static final Set<Long> TITLES =
      Stream.of(
              ("president premier chancellor minister secretary king queen prince emir sultan pope"
                      + " mr mrs ms general gen gen. marshal chairman leader ambassador sheikh"
                      + " ayatollah senator sen rep gov governor taoiseach mayor adviser envoy"
                      + " spokesman spokeswoman ex-president administration")
                  .split(" "))
          .map(WordHash::of)
          .collect(Collectors.toUnmodifiableSet());

  private Leaders() {}

  static void check(Draft draft) {
    Set<Long> whole = new HashSet<>();
    for (Candidate candidate : draft.candidates) {
      if (candidate.type.isPerson() && candidate.size() > 1 && !candidate.rejected) {
        whole.add(candidate.words.hash(candidate.end - 1));
      }
    }
    for (Candidate candidate : draft.candidates) {
      if (candidate.type.isPerson() && candidate.name >= 0) {
        check(draft, candidate, whole);
      }
    }
  }

  private static void check(Draft draft, Candidate candidate, Set<Long> whole) {
    boolean held = draft.held(candidate.sense);
    if (candidate.size() > 1) {
      candidate.role = held ? Actor.Role.GOVERNMENT : Actor.Role.PERSON;
      return;
    }
    boolean introduced = whole.contains(candidate.words.hash(candidate.first));
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
