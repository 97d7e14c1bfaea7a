package org.dateline.enrich.stance.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.enrich.country.GazetteerCountryTagger;
import org.dateline.enrich.stance.ArticleReader;
import org.dateline.enrich.stance.Party;
import org.dateline.enrich.stance.SentenceReading;
import org.dateline.enrich.stance.StanceLanguage;
import org.dateline.enrich.text.Article;
import org.junit.jupiter.api.Test;

class UnionTest {
  private static final GazetteerCountryTagger COUNTRIES = GazetteerCountryTagger.bundled();

  @Test
  void europeIsTheUnionWhereItActsOrIsActedUpon() {
    assertThat(named("Norway has angered Europe with its new tariffs.")).contains("EU");
    assertThat(named("Norway taxes steel from Chile, Europe and Kenya.")).contains("EU");
    assertThat(named("Europe condemned Norway.")).contains("EU");
  }

  @Test
  void europeIsAPlaceWhereSomethingHappensOrGoes() {
    assertThat(named("Norway has more snow than any other land in Europe.")).doesNotContain("EU");
    assertThat(named("Norway sends its fish to Europe.")).doesNotContain("EU");
    assertThat(named("Norway left the Council of Europe.")).doesNotContain("EU");
    assertThat(named("Norway watched Eastern Europe.")).doesNotContain("EU");
  }

  @Test
  void brusselsThatActsIsTheUnion() {
    assertThat(named("Brussels warned Norway of new tariffs.")).contains("EU").doesNotContain("BE");
  }

  @Test
  void brusselsWhereSomethingHappensIsATown() {
    assertThat(named("Norway warned of new tariffs at a meeting in Brussels."))
        .doesNotContain("EU");
  }

  private static List<String> named(String text) {
    Article article = new Article("t", "", text, null, null, "en", null);
    List<SentenceReading> readings =
        new ArticleReader(StanceLanguage.ENGLISH).read(article, COUNTRIES.tag(article));
    return readings.get(0).candidates().parties().stream().map(Party::code).toList();
  }
}
