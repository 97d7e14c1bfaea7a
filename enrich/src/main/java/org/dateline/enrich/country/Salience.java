package org.dateline.enrich.country;

import java.util.ArrayList;
import java.util.List;

/**
 * How much an article is about a country: salience is the country's share of the weights of all
 * mentions, see {@link MentionWeights}; focus is what {@link FocusModel} makes of the mentions.
 */
final class Salience {
  private Salience() {}

  /** Tags by falling salience. */
  static List<CountryTag> tags(Draft draft) {
    Subjects subjects = Subjects.of(draft);
    FocusModel model = FocusModel.bundled();
    List<CountryTag> tags = new ArrayList<>(subjects.ranked.size());
    for (int rank = 0; rank < subjects.ranked.size(); rank++) {
      Subject subject = subjects.ranked.get(rank);
      double weight = subject.weight();
      tags.add(
          new CountryTag(
              subject.code,
              subjects.total > 0 ? weight / subjects.total : 0,
              model.isFocus(subjects, rank),
              Confidence.of(subject.mentions, weight),
              subject.listed()));
    }
    return tags;
  }
}
