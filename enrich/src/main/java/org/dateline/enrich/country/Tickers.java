package org.dateline.enrich.country;

import org.dateline.enrich.text.Words;

/**
 * A symbol in angle brackets is a share's and no country's: "Rockwell International Corp {@code
 * <ROK>}".
 */
final class Tickers {
  private Tickers() {}

  static void reject(Draft draft) {
    for (Candidate candidate : draft.candidates) {
      Words words = candidate.words;
      int start = candidate.start();
      candidate.rejected |=
          candidate.size() == 1
              && words.is(candidate.first, Words.ALL_CAPITALS | Words.AFTER_BRACKET)
              && start > 0
              && words.text().charAt(start - 1) == '<';
    }
  }
}
