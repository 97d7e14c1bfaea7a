package org.dateline.enrich.country;

import org.dateline.enrich.text.Field;
import org.dateline.enrich.text.WordSet;
import org.dateline.enrich.text.Words;

/** The dateline at the start of a body: "ISLAMABAD, Pakistan (AP) -", "SALVADOR, Feb 26 -". */
final class Dateline {
  private static final int LONGEST = 90;
  private static final int LONGEST_IN_WORDS = 12;

  private static final WordSet SIGNS =
      WordSet.of(
          "jan january feb february mar march apr april may jun june jul july aug august sep sept"
              + " september oct october nov november dec december",
          "reuters reuter ap afp upi xinhua dpa efe ansa kyodo tass interfax bloomberg pti ians"
              + " cna ap");

  private Dateline() {}

  /** Marks the places of the dateline, if there is one. */
  static void mark(Draft draft) {
    int end = end(draft.body);
    for (Candidate candidate : draft.candidates) {
      if (candidate.field == Field.BODY && candidate.end <= end) {
        boolean place = candidate.type.isPlace() || candidate.type == NameType.CAPITAL;
        boolean country = candidate.type == NameType.COUNTRY || candidate.type == NameType.ALIAS;
        candidate.dateline = place || country;
      }
    }
  }

  /** Words of the dateline, 0 where there is none. */
  static int end(Words body) {
    int dash = dash(body.text());
    if (dash < 0) {
      return 0;
    }
    boolean sign = false;
    int end = 0;
    while (end < body.size() && body.end(end) <= dash) {
      sign |= SIGNS.contains(body.hash(end));
      end++;
    }
    boolean capitals = end > 0 && body.is(0, Words.ALL_CAPITALS) && body.end(0) - body.start(0) > 2;
    boolean dashed = body.text().charAt(dash) != '\n';
    boolean shown = sign ? body.is(0, Words.CAPITAL) : capitals && dashed;
    return end > 0 && end <= LONGEST_IN_WORDS && shown ? end : 0;
  }

  private static int dash(String text) {
    int limit = Math.min(text.length() - 1, LONGEST);
    for (int i = 1; i < limit; i++) {
      char c = text.charAt(i);
      boolean spaced =
          text.charAt(i - 1) == ' ' || text.charAt(i + 1) == '-' || text.charAt(i + 1) == ' ';
      if (c == '\n' || c == '—' || c == '–' || (c == '-' && spaced)) {
        return i;
      }
    }
    return -1;
  }
}
