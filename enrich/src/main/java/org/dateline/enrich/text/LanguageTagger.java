package org.dateline.enrich.text;

import org.jspecify.annotations.Nullable;

/** Tells the language of an article. Thread-safe, deterministic, the same in every locale. */
@FunctionalInterface
public interface LanguageTagger {
  /** BCP 47 language of the article, null where it is not certain. */
  @Nullable String tag(Article article);

  /** What feed or page declare, without region and script. */
  static LanguageTagger declared() {
    return article -> {
      String declared = article.language();
      if (declared == null) {
        return null;
      }
      String language = declared.strip().split("[-_]", 2)[0].toLowerCase(java.util.Locale.ROOT);
      return language.matches("[a-z]{2,3}") ? language : null;
    };
  }
}
