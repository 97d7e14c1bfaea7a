package org.dateline.enrich.country;

import org.dateline.enrich.text.WordSet;
import org.dateline.enrich.text.Words;

/** A language or a dish is no country: "she speaks French", "English teacher", "Chinese food". */
final class Languages {
  private static final WordSet BEFORE =
      WordSet.of("speak speaks spoke spoken speaking fluent learn learning studied taught teaches");

  private static final WordSet AFTER =
      WordSet.of(
          "language languages speaking speaker speakers teacher teachers class classes lesson lessons"
              + " translation translations word words grammar literature food restaurant restaurants"
              + " cuisine dressing bulldog shepherd toast fries horn teacher's");

  private Languages() {}

  static void reject(Draft draft) {
    for (Candidate candidate : draft.candidates) {
      if (candidate.type == NameType.ADJECTIVE && isLanguage(candidate)) {
        candidate.rejected = true;
      }
    }
  }

  private static boolean isLanguage(Candidate candidate) {
    Words words = candidate.words;
    int before = candidate.first - 1;
    int next = candidate.end;
    return (before >= 0 && BEFORE.contains(words.hash(before)))
        || (next < words.size()
            && !words.is(next, Words.AFTER_MARK)
            && AFTER.contains(words.hash(next)));
  }
}
