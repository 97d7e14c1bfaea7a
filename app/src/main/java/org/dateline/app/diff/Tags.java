package org.dateline.app.diff;

import java.util.SortedMap;
import java.util.TreeMap;
import org.dateline.schemas.CountryTag;
import org.dateline.schemas.EnrichedArticle;
import org.dateline.schemas.Polarity;
import org.dateline.schemas.Stance;
import org.jspecify.annotations.Nullable;

/**
 * What is compared of an article: its latest revision.
 *
 * @param countries by code, true where the story is about the country
 * @param stances polarity by pair, {@code holder>target}
 */
record Tags(
    String id,
    @Nullable String url,
    String title,
    int revision,
    String contentHash,
    SortedMap<String, Boolean> countries,
    SortedMap<String, Polarity> stances) {

  static Tags of(EnrichedArticle article) {
    SortedMap<String, Boolean> countries = new TreeMap<>();
    for (CountryTag tag : article.getCountries()) {
      countries.put(tag.getCode(), tag.getFocus());
    }
    SortedMap<String, Polarity> stances = new TreeMap<>();
    for (Stance stance : article.getStances()) {
      // Falling confidence: the first of a pair counts.
      stances.putIfAbsent(stance.getHolder() + ">" + stance.getTarget(), stance.getPolarity());
    }
    return new Tags(
        article.getId(),
        article.getUrl(),
        article.getTitle(),
        article.getRevision(),
        article.getContentHash(),
        countries,
        stances);
  }
}
