package org.dateline.enrich.stance.scene;

import java.util.Map;
import org.dateline.enrich.stance.cue.CueHit;
import org.dateline.enrich.stance.cue.Cues;
import org.dateline.enrich.text.Tokens;
import org.dateline.enrich.text.WordTable;
import org.jspecify.annotations.Nullable;

/** Every word of a language that rules or cues go by, so that a token is looked up once. */
public final class Lexicon {
  /**
   * The bit of words with which a cue begins; those of {@link WordClass} count from the other end.
   */
  private static final long CUE = 1L << (Long.SIZE - 1);

  private final Cues cues;
  private final WordTable table;

  /** The closed classes with these cues. */
  public Lexicon(Cues cues) {
    this.cues = cues;
    Map<String, Long> bits = WordClass.bits();
    cues.openers().forEach(word -> bits.merge(word, CUE, (a, b) -> a | b));
    table = new WordTable(bits);
  }

  /** The tokens of a text with their classes. */
  public Tokens tokens(String text) {
    return Tokens.of(text, table);
  }

  /** Whether a cue may begin somewhere. */
  boolean opensCue(Tokens tokens) {
    return (tokens.classes() & CUE) != 0;
  }

  /** The longest cues that start at the token, null where none does. */
  @Nullable CueHit cue(Tokens tokens, int index) {
    return (tokens.classes(index) & CUE) == 0 ? null : cues.at(tokens, index);
  }
}
