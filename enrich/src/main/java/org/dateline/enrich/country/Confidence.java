package org.dateline.enrich.country;

import java.util.List;

/**
 * Probability that an article names a country, by its surest mention and how many agree. The
 * numbers are shares of right tags on development sets, smoothed by hand; docs/quality.md has the
 * table.
 */
final class Confidence {
  private static final double AGREEING = 0.7;
  private static final double MOST = 0.99;

  private Confidence() {}

  static double of(List<Candidate> mentions, double weight) {
    double doubt = 1;
    int others = 0;
    for (Candidate candidate : mentions) {
      doubt = Math.min(doubt, doubt(candidate));
      others++;
    }
    double agreed = doubt * Math.pow(AGREEING, Math.min(4, others - 1));
    return Math.min(MOST, 1 - (weight > 0 ? agreed : doubt));
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
