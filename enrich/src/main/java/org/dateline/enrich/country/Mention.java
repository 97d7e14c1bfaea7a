package org.dateline.enrich.country;

import org.dateline.enrich.text.Span;

/**
 * One place in an article that names a country.
 *
 * @param span where
 * @param text the words as they stand there
 * @param kind how they name it
 */
public record Mention(Span span, String text, Kind kind) {
  /** How a mention names its country. */
  public enum Kind {
    NAME,
    DEMONYM,
    CAPITAL,
    CITY,
    LEADER,
    GOVERNMENT,
    ALIAS,
    DATELINE
  }
}
