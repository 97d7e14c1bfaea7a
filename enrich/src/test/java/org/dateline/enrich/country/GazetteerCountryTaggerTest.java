package org.dateline.enrich.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class GazetteerCountryTaggerTest {
  @Test
  void namesDemonymsCapitalsAndMetonymsNameTheirCountry() {
    TaggedArticle article =
        TaggedArticle.of(
            "Kenya and Ghana sign an accord",
            "Norwegian envoys flew to Islamabad. The Kremlin and the White House kept silent.");
    assertThat(article.codes()).containsExactly("GH", "KE", "NO", "PK", "RU", "US");
  }

  @Test
  void surnameOfAMinisterIsBoundByTheArticleItself() {
    TaggedArticle article =
        TaggedArticle.of(
            "",
            "Bolivian Foreign Minister Ernesto Quispe Vaca met his Peruvian counterpart, Rosa Llanos."
                + " Mr Vaca praised the talks; Llanos did not.");
    assertThat(article.actors("Vaca")).containsExactly("BO GOVERNMENT");
    assertThat(article.actors("Llanos")).containsExactly("PE GOVERNMENT");
  }

  @Test
  void unionsAndAlliancesActButAreNoCountries() {
    TaggedArticle article =
        TaggedArticle.of(
            "", "The European Union, NATO and the UN Security Council criticised Chad.");
    assertThat(article.codes()).containsExactly("TD");
    assertThat(article.actors("European Union")).containsExactly("EU ORGANISATION");
    assertThat(article.actors("NATO")).containsExactly("NATO ORGANISATION");
    assertThat(article.actors("UN Security Council")).containsExactly("UN ORGANISATION");
  }

  @Test
  void dayOfTheArticleDecidesWhoseCityMoscowIs() {
    assertThat(TaggedArticle.of("", "Talks opened in Moscow.", "1987-05-01", "en").codes())
        .containsExactly("SU");
    assertThat(TaggedArticle.of("", "Talks opened in Moscow.", "2012-05-01", "en").codes())
        .containsExactly("RU");
  }

  @Test
  void formerStateKeepsItsCodeAtAnyDate() {
    assertThat(TaggedArticle.of("", "The Soviet Union fell apart.", "2012-05-01", "en").codes())
        .containsExactly("SU");
  }

  @Test
  void placeAfterTheCommaSettlesThePlaceBeforeIt() {
    assertThat(TaggedArticle.of("", "A barn burned in Paris, Texas, on Monday.").codes())
        .containsExactly("US");
  }

  @Test
  void personsNamedLikePlacesAreNoPlaces() {
    assertThat(
            TaggedArticle.of("", "Michael Jordan and Paris Hilton met Diana. Jordan smiled.")
                .codes())
        .isEmpty();
  }

  @Test
  void salienceAddsUpToOneAtMostAndFallsFromTagToTag() {
    Countries countries =
        TaggedArticle.of("Peru and Chile", "Peru, Chile and Brazil spoke. Peru left.").countries();
    assertThat(countries.tags().stream().mapToDouble(CountryTag::salience).sum())
        .isLessThanOrEqualTo(1 + 1e-9);
    assertThat(countries.tags())
        .isSortedAccordingTo((a, b) -> Double.compare(b.salience(), a.salience()));
  }

  @Test
  void turkishLocaleChangesNothing() {
    Locale before = Locale.getDefault();
    String text = "INDIA, IRAN and Italian officials met in Islamabad. İstanbul was not there.";
    Countries expected = TaggedArticle.of("", text).countries();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      GazetteerCountryTagger tagger = GazetteerCountryTagger.bundled();
      assertThat(tagger.tag(TaggedArticle.of("", text).article())).isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void emptyArticleHasNoCountries() {
    assertThat(TaggedArticle.of("", "").countries().tags()).isEmpty();
  }
}
