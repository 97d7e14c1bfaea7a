package org.dateline.enrich.country;

import org.dateline.enrich.text.Article;

/** Finds the countries of an article. Thread-safe, deterministic, the same in every locale. */
public interface CountryTagger {
  /** The countries that the article names, with salience and focus, and its actors. */
  Countries tag(Article article);
}
