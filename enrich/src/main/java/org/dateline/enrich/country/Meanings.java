package org.dateline.enrich.country;

/** Chooses the meaning of a name that has several, by what else the article names. */
final class Meanings {
  private static final double COUNTRY = 4;
  private static final double OTHER = 3.5;
  private static final double NAMED = 1.5;
  private static final double NAMED_AGAIN = 0.5;
  private static final double HOME = 1.2;
  private static final double LOCAL = 3.2;
  private static final double NOT_HELD = -6;

  private Meanings() {}

  static void choose(Draft draft) {
    draft.countCertain();
    for (Candidate candidate : draft.candidates) {
      if (candidate.name >= 0 && !candidate.settled && draft.senses.next(candidate.name) >= 0) {
        choose(draft, candidate);
      }
    }
  }

  private static void choose(Draft draft, Candidate candidate) {
    Senses senses = draft.senses;
    int best = candidate.sense;
    double most = Double.NEGATIVE_INFINITY;
    for (int s = candidate.name; s >= 0; s = senses.next(s)) {
      if (isOpen(draft, candidate, s)) {
        double score = score(draft, s, candidate);
        if (score > most) {
          most = score;
          best = s;
        }
      }
    }
    candidate.means(best, senses);
  }

  /** Whether the name as it is written here may have this sense. */
  private static boolean isOpen(Draft draft, Candidate candidate, int sense) {
    Senses senses = draft.senses;
    boolean anyCase =
        senses.shape(sense) == Senses.Case.CAPITAL || senses.shape(sense) == Senses.Case.ANY;
    return sense == candidate.sense
        || (sense > candidate.sense
            && anyCase
            && senses.usedIn(sense, draft.read)
            && senses.type(sense) != NameType.GIVEN_NAME);
  }

  private static double score(Draft draft, int sense, Candidate candidate) {
    Senses senses = draft.senses;
    NameType type = senses.type(sense);
    String code = FormerStates.on(draft.day, senses.code(sense));
    double score =
        switch (type) {
          case COUNTRY -> COUNTRY;
          case CITY, DIVISION -> Math.log10(senses.weight(sense) + 1.0);
          default -> OTHER;
        };
    int named = draft.certain(code);
    boolean namesake =
        senses.weight(sense) > 0
            && type == NameType.CITY
            && (candidate.dateline || hasCountry(draft, candidate.name));
    if (named > 0 && !namesake) {
      score += NAMED + NAMED_AGAIN * Math.min(4, named - 1);
    }
    if (code.equals(draft.home)) {
      score += draft.local ? LOCAL : HOME;
    }
    return draft.held(sense) ? score : score + NOT_HELD;
  }

  /**
   * Whether the name is also a country's or a capital's: then a town of it must be at home. So must
   * a town of a dateline: agencies leave out the country of the best known alone.
   */
  private static boolean hasCountry(Draft draft, int name) {
    for (int s = name; s >= 0; s = draft.senses.next(s)) {
      NameType type = draft.senses.type(s);
      if (type == NameType.COUNTRY || type == NameType.CAPITAL) {
        return true;
      }
    }
    return false;
  }
}
