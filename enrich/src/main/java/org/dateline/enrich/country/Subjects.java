package org.dateline.enrich.country;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The countries of an article, the heaviest first, with what they have in common. */
final class Subjects {
  private static final int LIST_STORY = 10;

  final List<Subject> ranked;
  final double total;
  final int titles;
  final int datelines;

  /** Characters of the body. */
  final int length;

  private Subjects(List<Subject> ranked, int length) {
    this.ranked = ranked;
    this.length = length;
    this.total = ranked.stream().mapToDouble(Subject::weight).sum();
    this.titles = (int) ranked.stream().filter(subject -> subject.title).count();
    this.datelines = (int) ranked.stream().filter(subject -> subject.dateline).count();
  }

  static Subjects of(Draft draft) {
    MentionWeights weights = new MentionWeights(draft);
    Map<String, Subject> byCode = new LinkedHashMap<>();
    List<Candidate> all = draft.candidates;
    for (int i = 0; i < all.size(); i++) {
      Candidate candidate = all.get(i);
      if (candidate.counts()) {
        byCode
            .computeIfAbsent(candidate.code, Subject::new)
            .add(candidate, weights.of(i), weights.opens(candidate));
      }
    }
    List<Subject> ranked = new ArrayList<>(byCode.values());
    if (ranked.size() >= LIST_STORY) {
      ranked.forEach(Subject::inListStory);
    }
    ranked.sort(Comparator.comparingDouble(Subject::weight).reversed());
    return new Subjects(ranked, draft.body.text().length());
  }

  /** Weight of the heaviest. */
  double most() {
    return ranked.isEmpty() ? 0 : ranked.get(0).weight();
  }
}
