package org.dateline.enrich.text;

import org.jspecify.annotations.Nullable;

/** Tells the language of an article. Thread-safe, deterministic, the same in every locale. */
@FunctionalInterface
public interface LanguageTagger {
  /** BCP 47 language of the article, null where it is not certain. */
  @Nullable String tag(Article article);

  /** What feed or page declare. */
  static LanguageTagger declared() {
    return Article::language;
  }
}
