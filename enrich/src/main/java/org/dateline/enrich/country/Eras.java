package org.dateline.enrich.country;

/** Gives every name the code that was in force on the article's day, if it was a name by then. */
final class Eras {
  private Eras() {}

  static void apply(Draft draft) {
    for (Candidate candidate : draft.candidates) {
      candidate.rejected |= isToCome(draft, candidate);
      candidate.code = FormerStates.on(draft.day, candidate.code);
    }
  }

  /** A name that did not exist yet is another's: FSB is a savings bank of 1987. */
  private static boolean isToCome(Draft draft, Candidate candidate) {
    return candidate.sense >= 0
        && draft.day != Draft.NO_DAY
        && !candidate.type.isPerson()
        && draft.day < draft.senses.from(candidate.sense);
  }
}
