package org.dateline.enrich.stance.fit;

import com.dynatrace.hash4j.hashing.Hashing;
import java.util.List;

/**
 * A labelled article as settings are tried on it.
 *
 * @param group what falls into one half together: the document that sentences were taken from, else
 *     the article's id
 * @param gold what its readers found
 * @param pairs what the witnesses say
 */
record WitnessedArticle(String group, Triples gold, List<PairWitnesses> pairs) {
  WitnessedArticle {
    pairs = List.copyOf(pairs);
  }

  /** Whether it falls into the second half of this split. The same on every machine and run. */
  boolean inSecondHalf(int split) {
    return Hashing.komihash5_0(split).hashCharsToLong(group) < 0;
  }
}
