package org.dateline.enrich.dedup;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;

/**
 * The names and numbers of a text, each with the word before it: what one event has and another
 * does not, whoever reports it and in whatever form. The word before parts the "3" of "3 dead" from
 * that of "magnitude 3". Kept as a bottom-k sketch, so that of two texts the share that both have
 * can be told.
 */
final class Particulars {
  private static final Hasher64 HASHER = Hashing.komihash5_0();

  private Particulars() {}

  /**
   * 32-bit hashes, ascending, distinct, at most the {@value Fingerprint#MARKS} smallest.
   *
   * @param distinct to work in
   */
  static int[] of(Words text, DistinctHashes distinct) {
    distinct.begin(text.particulars());
    for (int k = 0; k < text.particulars(); k++) {
      int i = text.particular(k);
      long before = i == 0 ? 0 : text.hash(i - 1);
      distinct.add((int) (HASHER.hashLongLongToLong(before, text.hash(i)) >>> 32));
    }
    return distinct.smallest(Fingerprint.MARKS);
  }
}
