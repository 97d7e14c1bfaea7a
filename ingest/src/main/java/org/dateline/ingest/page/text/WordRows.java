package org.dateline.ingest.page.text;

import java.util.HashSet;
import java.util.Set;

/** Four words in a row, as hashes: what two texts have in common, whatever stands between. */
final class WordRows {
  private static final int IN_A_ROW = 4;

  private WordRows() {}

  /** Hashes of the words in a row; of all words where there are fewer. */
  static Set<Integer> of(String text) {
    String[] words = text.split("[^\\p{L}\\p{N}\\p{M}]+");
    Set<Integer> rows = new HashSet<>();
    for (int i = 0; i + IN_A_ROW <= Math.max(IN_A_ROW, words.length); i++) {
      int hash = 1;
      for (int j = i; j < Math.min(words.length, i + IN_A_ROW); j++) {
        hash = 31 * hash + words[j].hashCode();
      }
      rows.add(hash);
    }
    return rows;
  }

  /** Share of the first that the second has, 0 to 1. */
  static double share(Set<Integer> some, Set<Integer> all) {
    return some.isEmpty() ? 0 : (double) some.stream().filter(all::contains).count() / some.size();
  }
}
