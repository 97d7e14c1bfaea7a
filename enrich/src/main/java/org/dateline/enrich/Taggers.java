package org.dateline.enrich;

import java.util.List;
import org.dateline.enrich.country.Countries;
import org.dateline.enrich.country.CountryTagger;
import org.dateline.enrich.country.GazetteerCountryTagger;
import org.dateline.enrich.stance.StanceTagger;
import org.dateline.enrich.stance.deep.StanceTiers;
import org.dateline.enrich.text.LanguageIdentifier;
import org.dateline.enrich.text.LanguageTagger;

/**
 * What enriches an article, in this order. The one place where taggers are registered.
 *
 * @param languages tells the language
 * @param countries finds countries and actors
 * @param stances finds who stands for or against whom
 * @param gazetteer version of the gazetteer, for provenance; empty where there is none
 * @param model versions of rules and models, for provenance; empty where there are none
 */
public record Taggers(
    LanguageTagger languages,
    CountryTagger countries,
    StanceTagger stances,
    String gazetteer,
    String model) {

  /** All taggers of this build. */
  public static Taggers all() {
    return with(StanceTiers.all());
  }

  /** All taggers, stances by these tiers. */
  public static Taggers with(StanceTiers stances) {
    return with(stances, GazetteerCountryTagger.bundled());
  }

  /** All taggers, stances by these tiers, countries by this gazetteer. */
  public static Taggers with(StanceTiers stances, GazetteerCountryTagger countries) {
    return new Taggers(
        new LanguageIdentifier()::identify,
        countries,
        stances.tagger(),
        countries.version().toString(),
        stances.version());
  }

  /** No tags, and the language that an article declares: deduplication alone. */
  public static Taggers none() {
    return new Taggers(
        LanguageTagger.declared(),
        article -> new Countries(List.of(), List.of()),
        (article, countries) -> List.of(),
        "",
        "");
  }
}
