package org.dateline.enrich.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.dateline.enrich.text.Article;
import org.dateline.enrich.text.LanguageIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LanguagesTest {
  private static final LanguageIdentifier IDENTIFIER = new LanguageIdentifier();

  @ParameterizedTest
  @MethodSource("sentences")
  void sentenceIsReadInItsLanguage(String line) {
    String[] columns = line.split("\t", -1);
    assertThat(TaggedArticle.of("", columns[2], "2019-05-05", columns[0]).codes())
        .containsExactly(columns[1].split(" ", -1));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void languageIsIdentified(String line) {
    String[] columns = line.split("\t", -1);
    assertThat(IDENTIFIER.identify(article(columns[2]))).isEqualTo(columns[0]);
  }

  @ParameterizedTest
  @MethodSource("inflected")
  void nameIsKnownInEveryForm(String line) {
    String[] columns = line.split("\t", -1);
    assertThat(TaggedArticle.of("", columns[2], "2024-05-05", columns[0]).codes())
        .containsExactly(columns[1].split(" ", -1));
  }

  @Test
  void headlineInCapitalsIsNotTakenForSwedish() {
    assertThat(
            IDENTIFIER.identify(
                article("LEAD SMELTER IN TASMANIA TO CLOSE FOR REPAIRS, OWNER SAYS")))
        .isNotEqualTo("sv");
    assertThat(
            IDENTIFIER.identify(
                article("KANADENSISKA BOLAG SÄLJER SINA ANDELAR I GRUVAN OCH LÄMNAR LANDET")))
        .isEqualTo("sv");
  }

  @Test
  void shortLatinTextHasNoLanguage() {
    assertThat(IDENTIFIER.identify(article("Saudi National Guard"))).isNull();
  }

  private static Article article(String text) {
    return new Article("test", "", text, null, null, null, null);
  }

  static List<String> sentences() throws IOException {
    return Sentences.of("languages.tsv");
  }

  static List<String> inflected() throws IOException {
    return Sentences.of("inflected-names.tsv");
  }
}
