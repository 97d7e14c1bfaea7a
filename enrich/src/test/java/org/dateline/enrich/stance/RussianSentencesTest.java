package org.dateline.enrich.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.enrich.country.CountryTagger;
import org.dateline.enrich.country.GazetteerCountryTagger;
import org.dateline.enrich.text.Article;
import org.junit.jupiter.api.Test;

/** Russian sentences with the names that the gazetteer knows. What is wrong is listed exactly. */
class RussianSentencesTest {
  private static final Set<String> KNOWN_FAILURES = Set.of();

  private final CountryTagger countries = GazetteerCountryTagger.bundled();
  private final StanceTagger tagger = LayeredStanceTagger.bundled();

  @Test
  void tellsSupportFromOppositionAndNeither() {
    Set<String> wrong = new TreeSet<>();
    for (SentenceRows.Row row : SentenceRows.of("russian.tsv")) {
      if (!SentenceRows.found(tag("ru", row.sentence())).equals(row.expected())) {
        wrong.add(row.sentence() + " " + SentenceRows.found(tag("ru", row.sentence())));
      }
    }
    assertThat(wrong).isEqualTo(new TreeSet<>(KNOWN_FAILURES));
  }

  @Test
  void readsTheSameUnderATurkishLocale() {
    String sentence = "ИРАН осудил Израиль.";
    Set<String> before = SentenceRows.found(tag("ru", sentence));
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(SentenceRows.found(tag("ru", sentence))).isEqualTo(before).isNotEmpty();
    } finally {
      Locale.setDefault(locale);
    }
  }

  @Test
  void givesNoStanceInALanguageThatIsNotRead() {
    assertThat(tag("uk", "Норвегия осудила Чили.")).isEmpty();
  }

  private List<Stance> tag(String language, String sentence) {
    Article article = new Article("t", "", sentence, null, null, language, null);
    return tagger.tag(article, countries.tag(article));
  }
}
