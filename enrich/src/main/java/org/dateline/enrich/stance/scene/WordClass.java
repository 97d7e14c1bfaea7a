package org.dateline.enrich.stance.scene;

import org.dateline.enrich.text.Tokens;

/**
 * Closed classes of words that the rules go by; a {@link Lexicon} has the words of each in one
 * language. A token is looked up once, when it is cut; asking for its class then is one comparison
 * of bits.
 */
public enum WordClass {
  /** Articles, possessives, demonstratives. */
  DETERMINERS,
  PREPOSITIONS,
  /** Forms of to be and the like. */
  BE,
  AUXILIARIES,
  /** What takes the words after it back. */
  NEGATIONS,
  /** What makes the words after it a mere possibility. */
  HYPOTHETICALS,
  /** Forms of verbs of saying and thinking. */
  SPEECH,
  /** What opens a clause of its own. */
  CLAUSE_OPENERS,
  RELATIVES,
  /** What joins clauses or parts of them. */
  CONJUNCTIONS,
  /** Adverbs that do not end in -ly; see {@link #adverb}. */
  ADVERBS,
  /** What somebody is told to do follows. */
  OUGHT,
  /** Words of sport alone. */
  GAMES,
  /** Words of sport and of other things. */
  GAMES_LIKELY,
  /** Acts of sport and of war. */
  PLAYS,
  /** What an author calls what they approve of. */
  PRAISE,
  /** What an author calls what they disapprove of. */
  BLAME,
  /** Right and wrong, of what somebody does. */
  RIGHT_OR_WRONG,
  /** Pronouns that are subjects wherever they stand: "after he left". */
  NOMINATIVES,
  /** Who speaks and acts for a state. */
  OFFICES,
  /** Forms of verbs that would have somebody do something. */
  URGES,
  /** Forms of to join. */
  JOINS,
  /** Soldiers in general. */
  TROOPS,
  /** Those who are up in arms against a state, and parties within it. */
  REBELS,
  /** What joins the members of a list. */
  LISTS;

  private final long bit;

  @SuppressWarnings("EnumOrdinal") // Which bit is whose does not matter.
  WordClass() {
    this.bit = 1L << ordinal();
  }

  /** The bit of this class in {@link Tokens#classes}; never stored, so the order may change. */
  public long bit() {
    return bit;
  }

  /** Whether the token's word belongs to this class; false outside the sentence. */
  public boolean at(Scene scene, int index) {
    return at(scene.tokens(), index);
  }

  /** Whether the token's word belongs to this class; false outside the sentence. */
  public boolean at(Tokens tokens, int index) {
    return (tokens.classes(index) & bit()) != 0;
  }

  /** Whether any token's word belongs to this class. */
  public boolean anywhere(Scene scene) {
    return (scene.tokens().classes() & bit()) != 0;
  }

  /** Whether the token is an adverb, by its ending or as one of {@link #ADVERBS}. */
  public static boolean adverb(Scene scene, int index) {
    return adverb(scene.tokens(), index);
  }

  /** Whether the token is an adverb, by its ending or as one of {@link #ADVERBS}. */
  public static boolean adverb(Tokens tokens, int index) {
    return ADVERBS.at(tokens, index) || tokens.word(index).endsWith("ly");
  }
}
