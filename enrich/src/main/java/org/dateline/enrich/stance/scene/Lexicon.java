package org.dateline.enrich.stance.scene;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.dateline.enrich.stance.cue.CueHit;
import org.dateline.enrich.stance.cue.Cues;
import org.dateline.enrich.text.Tokens;
import org.dateline.enrich.text.WordTable;
import org.jspecify.annotations.Nullable;

/**
 * Every word of a language that rules or cues go by, so that a token is looked up once. The closed
 * classes stand in a data file beside this class, each line "CLASS: word word".
 */
public final class Lexicon {
  /** The bit of words that open a cue; those of {@link WordClass} count from the other end. */
  private static final long CUE = 1L << (Long.SIZE - 1);

  private final Cues cues;
  private final WordTable table;

  private Lexicon(String file, Cues cues) {
    this.cues = cues;
    Map<String, Long> bits = bits(file);
    cues.openers().forEach(word -> bits.merge(word, CUE, (a, b) -> a | b));
    table = new WordTable(bits);
  }

  /** The English words. */
  public static Lexicon english() {
    return new Lexicon("words.en.txt", Cues.english());
  }

  /** The Russian words. */
  public static Lexicon russian() {
    return new Lexicon("words.ru.txt", Cues.russian());
  }

  private static Map<String, Long> bits(String file) {
    Map<String, Long> bits = new HashMap<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Lexicon.class.getResourceAsStream(file), file),
                StandardCharsets.UTF_8))) {
      reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).forEach(l -> add(l, bits));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
    return bits;
  }

  private static void add(String line, Map<String, Long> bits) {
    int colon = line.indexOf(':');
    long bit = WordClass.valueOf(line.substring(0, colon)).bit();
    for (String word : line.substring(colon + 1).strip().split(" ")) {
      bits.merge(word, bit, (a, b) -> a | b);
    }
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
