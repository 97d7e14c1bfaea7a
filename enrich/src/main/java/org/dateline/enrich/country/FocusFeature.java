package org.dateline.enrich.country;

/** What {@link FocusModel} looks at: a country of an article gives a number for each. */
enum FocusFeature {
  CONSTANT,
  /** Weight as a share of the heaviest country's. */
  OF_THE_HEAVIEST,
  TITLE,
  TITLE_BY_NAME,
  TITLE_OF_US,
  /** Another country stands in the headline. */
  TITLE_OF_OTHERS,
  DATELINE,
  /** In the dateline and nowhere in the running text. */
  DATELINE_ONLY,
  DATELINE_OF_OTHERS,
  /** No dateline, by the logarithm of the weight of the body. */
  UNDATED_WEIGHT,
  UNDATED_US,
  /** No other country is named. */
  SOLE,
  FIRST_SENTENCE,
  /** Where the body names it first, 0 at its start, 1 at its end or never. */
  FIRST_POSITION,
  /** Logarithm of its rank by weight. */
  RANK,
  /** Logarithm of the body's length in characters, to 5,000. */
  LENGTH,
  LENGTH_BY_WEIGHT,
  /** Logarithm of the number of countries. */
  COUNTRIES,
  COUNTRIES_BY_WEIGHT,
  /** Shares of its mentions in the body: by name, by abbreviation, inside a longer name. */
  BY_NAME,
  BY_ALIAS,
  IN_COMPANY_NAME,
  /** After "to", "against" and the like. */
  TOWARD,
  /** At the start of a sentence or after "the". */
  OPENING;

  private static final double LONGEST = 8.5;
  private static final FocusFeature[] ALL = values();

  /** The numbers of the country at a rank. */
  static double[] of(Subjects subjects, int rank) {
    Subject subject = subjects.ranked.get(rank);
    double[] numbers = new double[ALL.length];
    for (int i = 0; i < ALL.length; i++) {
      numbers[i] = ALL[i].number(subjects, subject, rank);
    }
    return numbers;
  }

  private double number(Subjects all, Subject one, int rank) {
    boolean undated = all.datelines == 0;
    return switch (this) {
      case CONSTANT -> 1;
      case OF_THE_HEAVIEST -> all.most() > 0 ? one.weight() / all.most() : 0;
      case TITLE -> is(one.title);
      case TITLE_BY_NAME -> is(one.titleName);
      case TITLE_OF_US -> is(one.title && one.code.equals("US"));
      case TITLE_OF_OTHERS -> is(all.titles > (one.title ? 1 : 0));
      case DATELINE -> is(one.dateline);
      case DATELINE_ONLY -> is(one.dateline && one.spoken == 0);
      case DATELINE_OF_OTHERS -> is(all.datelines > (one.dateline ? 1 : 0));
      case UNDATED_WEIGHT -> undated ? log(one.body) : 0;
      case UNDATED_US -> is(undated && one.code.equals("US"));
      case SOLE -> is(all.ranked.size() == 1);
      case FIRST_SENTENCE -> is(one.firstSentence);
      case FIRST_POSITION -> one.spoken == 0 ? 1 : one.first / (all.length + 1.0);
      case RANK -> log(rank);
      case LENGTH -> length(all);
      case LENGTH_BY_WEIGHT -> length(all) * log(one.body);
      case COUNTRIES -> log(all.ranked.size());
      case COUNTRIES_BY_WEIGHT -> log(all.ranked.size()) * log(one.body);
      case BY_NAME -> one.share(one.names);
      case BY_ALIAS -> one.share(one.aliases);
      case IN_COMPANY_NAME -> one.share(one.companies);
      case TOWARD -> one.share(one.toward);
      case OPENING -> one.share(one.opening);
    };
  }

  private static double log(double count) {
    return Math.log(1 + count);
  }

  private static double length(Subjects all) {
    return Math.min(LONGEST, log(all.length));
  }

  private static double is(boolean whether) {
    return whether ? 1 : 0;
  }
}
