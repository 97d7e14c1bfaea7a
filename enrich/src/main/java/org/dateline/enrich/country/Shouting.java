package org.dateline.enrich.country;

import org.dateline.enrich.text.Words;

/** Headlines in capitals, where case says nothing. */
final class Shouting {
  private Shouting() {}

  /** Whether a headline has capitals only, in two words at least. */
  static boolean is(Words headline) {
    int capitals = 0;
    for (int i = 0; i < headline.size(); i++) {
      if (headline.is(i, Words.ALL_CAPITALS)) {
        capitals++;
      } else if (!headline.any(i, Words.NUMBER | Words.CASELESS)
          && headline.end(i) - headline.start(i) > 1) {
        return false;
      }
    }
    return capitals >= 2;
  }
}
