package org.dateline.enrich.stance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The ordered pairs that a sentence may say something of. */
final class Pairs {
  private static final int MOST_CODES = 20;

  private Pairs() {}

  /** Every ordered pair with at least one side in the sentence; none where it lists too many. */
  static List<Pair> of(List<Party> parties) {
    Set<String> present = new LinkedHashSet<>();
    Set<String> all = new LinkedHashSet<>();
    for (Party party : parties) {
      all.add(party.code());
      if (party.present()) {
        present.add(party.code());
      }
    }
    List<Pair> pairs = new ArrayList<>();
    if (present.size() <= MOST_CODES) {
      for (String holder : all) {
        for (String target : all) {
          if (!holder.equals(target) && (present.contains(holder) || present.contains(target))) {
            pairs.add(new Pair(holder, target));
          }
        }
      }
    }
    return pairs;
  }
}
