package org.dateline.enrich.country;

/** Gives every name the code that was in force on the article's day. */
final class Eras {
  private Eras() {}

  static void apply(Draft draft) {
    for (Candidate candidate : draft.candidates) {
      candidate.code = FormerStates.on(draft.day, candidate.code);
    }
  }
}
