package org.dateline.enrich.country;

import org.dateline.enrich.text.Field;
import org.dateline.enrich.text.Words;

/**
 * What a mention of the body weighs: by how it names the country (a name more than a demonym, a
 * demonym more than a city), by where it stands (first sentence, opening) and in which company (a
 * list of countries: all of them matter). Set by hand.
 */
final class MentionWeights {
  private static final double FIRST_SENTENCE = 1.5;
  private static final double OPENING = 1.3;
  private static final double LISTED = 0.2;
  private static final int OPENING_ENDS = 600;
  private static final int DATELINE_ENDS = 25;
  private static final int NEAR = 14;

  /** The United States are in the news of everyone; a mention says less. */
  private static final double EVERYWHERE = 0.9;

  private final Draft draft;
  private final int firstSentence;

  MentionWeights(Draft draft) {
    this.draft = draft;
    this.firstSentence = firstSentence(draft.body);
  }

  /** Headline, dateline and money weigh nothing here: {@link Subject} counts the former once. */
  double of(int index) {
    Candidate candidate = draft.candidates.get(index);
    if (!Subject.isSpoken(candidate)) {
      return 0;
    }
    double weight = ofType(candidate.type);
    if (opens(candidate)) {
      weight *= FIRST_SENTENCE;
    } else if (candidate.start() < OPENING_ENDS) {
      weight *= OPENING;
    }
    weight *= 1 + LISTED * (listed(index, -1) + listed(index, 1));
    return candidate.code.equals("US") ? weight * EVERYWHERE : weight;
  }

  /** Whether a mention of the body stands in its first sentence. */
  boolean opens(Candidate candidate) {
    return candidate.field == Field.BODY && candidate.start() < firstSentence;
  }

  private static double ofType(NameType type) {
    return switch (type) {
      case COUNTRY -> 1;
      case ALIAS -> 0.8;
      case ADJECTIVE, PEOPLE, LEADER, PERSON, GOVERNMENT -> 0.4;
      case CAPITAL, GROUP -> 0.3;
      case CITY, DIVISION -> 0.2;
      default -> 0.1;
    };
  }

  /** 1 where the next name to that side is another country's and close. */
  private int listed(int index, int side) {
    int other = index + side;
    if (other < 0 || other >= draft.candidates.size()) {
      return 0;
    }
    Candidate here = draft.candidates.get(index);
    Candidate there = draft.candidates.get(other);
    Candidate left = side < 0 ? there : here;
    Candidate right = side < 0 ? here : there;
    boolean close =
        left.field == right.field
            && right.start() - left.words.end(left.end - 1) < NEAR
            && there.counts()
            && !there.code.equals(here.code);
    return close ? 1 : 0;
  }

  /** Offset where the first sentence ends; the dateline does not end one. */
  private static int firstSentence(Words body) {
    for (int i = 1; i < body.size(); i++) {
      if (body.is(i, Words.OPENS_SENTENCE) && body.start(i) > DATELINE_ENDS) {
        return body.start(i);
      }
    }
    return body.text().length();
  }
}
