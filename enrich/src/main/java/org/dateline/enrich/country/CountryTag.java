package org.dateline.enrich.country;

import java.util.List;

/**
 * A country that an article names.
 *
 * @param code ISO 3166-1 alpha-2; a former state by its former code (SU, YU, DD, CS)
 * @param salience share of the article that is about it, 0 to 1, at most 1 over the article
 * @param focus true where the story is about it, false where it is merely mentioned
 * @param confidence calibrated probability, 0 to 1, that the tag is right
 * @param mentions every mention, title first, then body
 */
public record CountryTag(
    String code, double salience, boolean focus, double confidence, List<Mention> mentions) {
  /** Copies the mentions. */
  public CountryTag {
    mentions = List.copyOf(mentions);
  }
}
