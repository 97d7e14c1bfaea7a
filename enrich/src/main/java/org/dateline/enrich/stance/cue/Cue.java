package org.dateline.enrich.stance.cue;

import java.util.Set;

/**
 * A word or phrase in one inflected form that carries a stance.
 *
 * @param lemma its base form, as the data file has it
 * @param kind what part of speech it is
 * @param form which form of a verb; {@link Form#BASE} for nouns and adjectives
 * @param weight strength and sign, -3 (hostile) to 3 (friendly)
 * @param act PLOVER event type
 * @param prepositions after which its target stands, empty if after none
 * @param direct whether its target may be the direct object
 * @param mutual whether the relation holds in both directions
 */
public record Cue(
    String lemma,
    Kind kind,
    Form form,
    int weight,
    String act,
    Set<String> prepositions,
    boolean direct,
    boolean mutual) {
  /** Copies the prepositions. */
  public Cue {
    prepositions = Set.copyOf(prepositions);
  }

  /** Part of speech. */
  public enum Kind {
    VERB,
    NOUN,
    ADJECTIVE,
    /** A phrase that shadows the cues in it: war on drugs. */
    NEUTRAL
  }

  /** Form of a verb. English has one form for past and past participle more often than not. */
  public enum Form {
    BASE,
    THIRD,
    PAST,
    PARTICIPLE,
    GERUND
  }

  /** Whether this form can stand in a passive. */
  public boolean canBePassive() {
    return form == Form.PARTICIPLE || form == Form.PAST;
  }
}
