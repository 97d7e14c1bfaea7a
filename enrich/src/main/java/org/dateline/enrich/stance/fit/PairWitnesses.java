package org.dateline.enrich.stance.fit;

import java.util.List;
import org.dateline.enrich.stance.Pair;

/**
 * All that an article says of one pair, in the order of its sentences.
 *
 * @param pair holder and target as the article was read, former states not folded
 * @param heard one entry for each sentence that may speak of it
 */
record PairWitnesses(Pair pair, List<Heard> heard) {
  PairWitnesses {
    heard = List.copyOf(heard);
  }
}
