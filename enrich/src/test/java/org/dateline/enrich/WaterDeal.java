package org.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.enrich.RawArticles.raw;

import java.time.Instant;
import java.util.List;
import org.dateline.enrich.country.Countries;
import org.dateline.enrich.country.CountryTag;
import org.dateline.enrich.stance.Stance;
import org.dateline.enrich.text.LanguageTagger;
import org.dateline.schemas.RawArticle;

/** An article of invented news, a revision of it, and taggers that know what is in it. */
final class WaterDeal {
  private static final String TITLE = "Neighbours sign water deal";
  static final String TEXT =
      "The two governments signed fourteen agreements on water, power and trade after talks that"
          + " took nine months and failed twice. Both ministers called it a beginning. Farmers on"
          + " the lower river, who lost two harvests to the drought, said that they would believe"
          + " it when the sluices open in spring. The opposition asked for the text to be read out"
          + " in parliament before anything is ratified.";
  static final String CHANGED =
      TEXT.replace("fourteen", "fifteen").replace("in spring", "in the summer of next year");

  private WaterDeal() {}

  static RawArticle article(String id, String outlet, Instant publishedAt, String text) {
    return raw(id, outlet, publishedAt, TITLE, text);
  }

  static <T> T only(List<T> list) {
    assertThat(list).hasSize(1);
    return list.get(0);
  }

  static Taggers taggers() {
    Stance stance =
        new Stance(
            "PK",
            Stance.HolderKind.GOVERNMENT,
            "US",
            Stance.Polarity.OPPOSE,
            -0.8,
            0.9,
            null,
            Stance.Attribution.REPORTED,
            List.of());
    return new Taggers(
        LanguageTagger.declared(),
        article -> {
          if (article.text().startsWith("poison")) {
            throw new IllegalStateException("a bug");
          }
          return new Countries(List.of(new CountryTag("PK", 1, true, 0.9, List.of())), List.of());
        },
        (article, countries) -> List.of(stance),
        "test-gazetteer",
        "test-rules");
  }
}
