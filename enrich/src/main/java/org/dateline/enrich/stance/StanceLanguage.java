package org.dateline.enrich.stance;

import java.util.List;
import org.dateline.enrich.stance.rule.Rules;
import org.dateline.enrich.stance.scene.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Every language in which stances are read, with its words and rules. To add one: its data files
 * beside {@link Lexicon} and {@link org.dateline.enrich.stance.cue.Cues}, its {@link Rules}, a line
 * here. Articles in other languages get their countries and no stance rather than noise.
 */
public final class StanceLanguage {
  /** Rules and models. */
  public static final StanceLanguage ENGLISH =
      new StanceLanguage("en", Lexicon.english(), Rules.english());

  /** Rules alone. */
  public static final StanceLanguage RUSSIAN =
      new StanceLanguage("ru", Lexicon.russian(), Rules.russian());

  private static final List<StanceLanguage> ALL = List.of(ENGLISH, RUSSIAN);

  private final String code;
  private final Lexicon lexicon;
  private final Rules rules;

  private StanceLanguage(String code, Lexicon lexicon, Rules rules) {
    this.code = code;
    this.lexicon = lexicon;
    this.rules = rules;
  }

  /** The language of a BCP 47 tag, English where none is known, null where stances are not read. */
  public static @Nullable StanceLanguage of(@Nullable String tag) {
    if (tag == null) {
      return ENGLISH;
    }
    for (StanceLanguage language : ALL) {
      if (tag.equals(language.code) || tag.startsWith(language.code + "-")) {
        return language;
      }
    }
    return null;
  }

  /** All of them. */
  static List<StanceLanguage> all() {
    return ALL;
  }

  Lexicon lexicon() {
    return lexicon;
  }

  Rules rules() {
    return rules;
  }
}
