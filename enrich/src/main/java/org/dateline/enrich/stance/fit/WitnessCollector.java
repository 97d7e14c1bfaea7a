package org.dateline.enrich.stance.fit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.enrich.country.CountryTagger;
import org.dateline.enrich.country.GazetteerCountryTagger;
import org.dateline.enrich.stance.ArticleReader;
import org.dateline.enrich.stance.Pair;
import org.dateline.enrich.stance.PairModel;
import org.dateline.enrich.stance.SentenceReading;
import org.dateline.enrich.stance.StanceLanguage;
import org.dateline.enrich.stance.Telling;
import org.dateline.enrich.stance.WitnessReader;
import org.dateline.enrich.stance.linear.LinearModel;
import org.dateline.enrich.text.Article;
import org.dateline.enrich.text.Field;
import org.dateline.enrich.text.LanguageIdentifier;

/** Reads articles as the tagger does and keeps what the witnesses say of each pair. */
final class WitnessCollector {
  private final LanguageIdentifier languages = new LanguageIdentifier();
  private final CountryTagger countries = GazetteerCountryTagger.bundled();
  private final ArticleReader reader = new ArticleReader(StanceLanguage.ENGLISH);
  private final WitnessReader witnesses;

  /** A collector that asks this encoder beside the linear model and the rules that ship. */
  WitnessCollector(PairModel encoder) {
    witnesses = new WitnessReader(LinearModel.shipped(), encoder);
  }

  /** What is said of each pair; nothing where the article is not in English. */
  List<PairWitnesses> collect(Article read) {
    Article article = read.withLanguage(languages.identify(read));
    if (!StanceLanguage.ENGLISH.equals(StanceLanguage.of(article.language()))) {
      return List.of();
    }
    Map<Pair, List<Heard>> heard = new LinkedHashMap<>();
    List<SentenceReading> readings = reader.read(article, countries.tag(article));
    for (SentenceReading reading : readings) {
      Field field = Telling.field(reading, readings);
      witnesses
          .witnesses(article, reading)
          .forEach(
              (pair, said) ->
                  heard.computeIfAbsent(pair, p -> new ArrayList<>()).add(new Heard(field, said)));
    }
    List<PairWitnesses> all = new ArrayList<>();
    heard.forEach((pair, list) -> all.add(new PairWitnesses(pair, list)));
    return all;
  }
}
