package org.dateline.enrich.stance;

import org.dateline.enrich.country.Actor;

/**
 * A country as it takes part in one sentence.
 *
 * @param code as in {@link Actor#code}
 * @param start first UTF-16 offset in the sentence; 0 where it is implied
 * @param end offset after the last one; 0 where it is implied
 * @param role what kind of actor stands for it
 * @param binding how the sentence brings it in
 */
public record Party(String code, int start, int end, Actor.Role role, Binding binding) {
  /** How a sentence brings a country in, the clearest first. */
  public enum Binding {
    /** By a name, demonym, office or person of its own. */
    NAMED,
    /** By a word that points back: he, the administration, its neighbour, both nations. */
    ANAPHOR,
    /** Not at all: the sentence before has it. */
    BEFORE,
    /** Not at all: the title has it. */
    TITLE,
    /** Not at all: it is the country that the article mentions most. */
    SALIENT,
    /** Not at all: it is the home of the outlet. */
    HOME
  }

  /** A country that the sentence does not mention. */
  public static Party implied(String code, Binding binding) {
    return new Party(code, 0, 0, Actor.Role.COUNTRY, binding);
  }

  /** Whether words of the sentence stand for it. */
  public boolean present() {
    return end > start;
  }
}
