package org.dateline.enrich.country;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.dateline.enrich.text.Article;
import org.jspecify.annotations.Nullable;

/** An article written for a test, and what the bundled tagger says of it. */
record TaggedArticle(Article article, Countries countries) {
  private static final GazetteerCountryTagger TAGGER = GazetteerCountryTagger.bundled();

  static TaggedArticle of(String title, String text) {
    return of(title, text, null, "en");
  }

  static TaggedArticle of(
      String title, String text, @Nullable String date, @Nullable String language) {
    Article article =
        new Article(
            "test",
            title,
            text,
            null,
            date == null ? null : LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant(),
            language,
            null);
    return new TaggedArticle(article, TAGGER.tag(article));
  }

  List<String> codes() {
    return countries.tags().stream().map(CountryTag::code).sorted().toList();
  }

  List<String> focus() {
    return countries.tags().stream()
        .filter(CountryTag::focus)
        .map(CountryTag::code)
        .sorted()
        .toList();
  }

  /** "Lavrov=RU GOVERNMENT" of every actor with these words. */
  List<String> actors(String words) {
    return countries.actors().stream()
        .filter(actor -> actor.span().of(article).equals(words))
        .map(actor -> actor.code() + " " + actor.role())
        .toList();
  }

  Optional<CountryTag> tag(String code) {
    return countries.tags().stream().filter(tag -> tag.code().equals(code)).findFirst();
  }
}
