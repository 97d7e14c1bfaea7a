package org.dateline.enrich.country;

import java.util.List;

/**
 * What the country tagger found.
 *
 * @param tags countries by falling salience
 * @param actors mentions that can hold or receive a stance, title first, then body, by offset;
 *     never overlapping
 */
public record Countries(List<CountryTag> tags, List<Actor> actors) {
  /** Copies both lists. */
  public Countries {
    tags = List.copyOf(tags);
    actors = List.copyOf(actors);
  }
}
