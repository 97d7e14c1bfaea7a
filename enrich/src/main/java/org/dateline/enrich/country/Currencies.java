package org.dateline.enrich.country;

import org.dateline.enrich.text.WordSet;
import org.dateline.enrich.text.Words;

/** Money is no subject: "47 mln U.S. dlrs", "64 Canadian cents", "New Zealand dollars". */
final class Currencies {
  private static final WordSet MONEY =
      WordSet.of(
          "dlr dlrs dollar dollars cts cent cents franc francs mark marks yen pound pounds"
              + " peso pesos guilder guilders crown crowns rupee rupees lira lire krona"
              + " kronor krone rouble roubles ruble rubles ringgit baht won yuan");

  private Currencies() {}

  /** Marks names that only say whose money is meant. */
  static void mark(Draft draft) {
    for (Candidate candidate : draft.candidates) {
      Words words = candidate.words;
      boolean names =
          candidate.type == NameType.ADJECTIVE
              || candidate.type == NameType.ALIAS
              || candidate.type == NameType.COUNTRY;
      candidate.money =
          names
              && candidate.end < words.size()
              && MONEY.contains(words.hash(candidate.end))
              && !words.is(candidate.end, Words.AFTER_COMMA);
    }
  }
}
