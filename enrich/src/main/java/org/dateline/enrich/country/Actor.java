package org.dateline.enrich.country;

import org.dateline.enrich.text.Span;

/**
 * A mention that can act or be acted upon: a country by name, demonym, capital, leader, ministry, a
 * person bound to a country inside the article, or one of EU, UN, NATO. The stance tagger lives on
 * these.
 *
 * @param code as in {@link CountryTag#code}, or EU, UN, NATO
 * @param span where it stands
 * @param role what kind of actor it is
 */
public record Actor(String code, Span span, Role role) {
  /** What kind of actor a mention is. */
  public enum Role {
    /** The country itself: Pakistan, Moscow said. */
    COUNTRY,
    /** An adjective: Pakistani, US (drone strikes). */
    ADJECTIVE,
    /** Head of state or government, minister, ministry, army, spokesman, seat of government. */
    GOVERNMENT,
    /** Another person or group bound to the country: opposition, company, public. */
    PERSON,
    /** A place in the country, weak as an actor. */
    PLACE,
    /** EU, UN, NATO. */
    ORGANISATION
  }
}
