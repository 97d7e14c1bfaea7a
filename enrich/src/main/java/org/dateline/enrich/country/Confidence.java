package org.dateline.enrich.country;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Probability that an article names a country, by its surest mention and how many names agree. What
 * these two give is then read off a rising curve, fitted to the shares of right tags on development
 * sets; docs/quality.md has the table.
 */
final class Confidence {
  private static final double AGREEING = 0.7;

  /** What mentions give, ascending, and the share of tags that were right there. */
  private static final double[] GIVEN = {0, 0.56, 0.62, 0.7, 0.78, 0.83, 0.88, 0.93, 0.97, 1};

  private static final double[] RIGHT = {0.15, 0.3, 0.5, 0.62, 0.72, 0.82, 0.92, 0.95, 0.985, 0.99};

  private Confidence() {}

  static double of(List<Candidate> mentions, double weight) {
    double doubt = 1;
    Set<Long> names = new HashSet<>();
    for (Candidate candidate : mentions) {
      doubt = Math.min(doubt, doubt(candidate));
      names.add(candidate.words.hash(candidate.first));
    }
    // The same name again says nothing new: a town called Athens is so throughout its story.
    double agreed = doubt * Math.pow(AGREEING, Math.min(4, names.size() - 1));
    return calibrated(1 - (weight > 0 ? agreed : doubt));
  }

  /** The curve between its points; flat after the last. */
  static double calibrated(double given) {
    for (int i = 1; i < GIVEN.length; i++) {
      if (given < GIVEN[i]) {
        double share = (given - GIVEN[i - 1]) / (GIVEN[i] - GIVEN[i - 1]);
        return RIGHT[i - 1] + share * (RIGHT[i] - RIGHT[i - 1]);
      }
    }
    return RIGHT[RIGHT.length - 1];
  }

  private static double doubt(Candidate candidate) {
    if (candidate.settled || candidate.dateline) {
      return 0.05;
    }
    return switch (candidate.type) {
      case COUNTRY -> 0.06;
      case CITY, DIVISION -> 0.2;
      case ALIAS -> 0.25;
      default -> 0.45;
    };
  }
}
