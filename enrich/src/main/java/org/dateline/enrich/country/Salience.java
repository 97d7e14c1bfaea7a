package org.dateline.enrich.country;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.enrich.text.Field;

/**
 * How much an article is about a country: the share of its mentions, those of the headline, the
 * dateline and the first sentences counted more.
 */
final class Salience {
  private static final double TITLE = 3;
  private static final double FOCUS_SHARE = 0.12;

  private Salience() {}

  /** Tags by falling salience. */
  static List<CountryTag> tags(Draft draft) {
    Map<String, List<Candidate>> byCode = new LinkedHashMap<>();
    double total = 0;
    for (Candidate candidate : draft.candidates) {
      if (candidate.counts()) {
        byCode.computeIfAbsent(candidate.code, unused -> new ArrayList<>()).add(candidate);
        total += weight(candidate);
      }
    }
    List<CountryTag> tags = new ArrayList<>();
    for (Map.Entry<String, List<Candidate>> country : byCode.entrySet()) {
      tags.add(tag(country.getKey(), country.getValue(), total));
    }
    tags.sort(
        Comparator.comparingDouble(CountryTag::salience)
            .reversed()
            .thenComparing(CountryTag::code));
    return tags;
  }

  private static CountryTag tag(String code, List<Candidate> mentions, double total) {
    double sum = 0;
    boolean headline = false;
    List<Mention> list = new ArrayList<>(mentions.size());
    for (Candidate candidate : mentions) {
      sum += weight(candidate);
      headline |= candidate.field == Field.TITLE || candidate.dateline;
      Mention.Kind kind = candidate.dateline ? Mention.Kind.DATELINE : candidate.type.kind();
      list.add(new Mention(candidate.span(), candidate.text(), kind));
    }
    double share = Math.min(1, sum / total);
    boolean focus = headline || (mentions.size() >= 2 && share >= FOCUS_SHARE);
    double confidence = Math.min(0.99, 0.5 + 0.2 * mentions.size() + (headline ? 0.2 : 0));
    return new CountryTag(code, share, focus, confidence, list);
  }

  private static double weight(Candidate candidate) {
    return candidate.field == Field.TITLE ? TITLE : candidate.start() < 400 ? 1.5 : 1;
  }
}
