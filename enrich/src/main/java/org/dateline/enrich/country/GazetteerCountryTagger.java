package org.dateline.enrich.country;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.dateline.enrich.text.Article;

/**
 * The country tagger: finds the names of the gazetteer, lets one rule after the other settle what
 * they mean, and weighs what is left. Shared and thread-safe; an article costs one pass over its
 * words and a few over its names.
 */
public final class GazetteerCountryTagger implements CountryTagger {
  private final Gazetteer gazetteer;

  GazetteerCountryTagger(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** A tagger with the gazetteer that ships; loads it, so keep it. */
  public static GazetteerCountryTagger bundled() {
    return new GazetteerCountryTagger(GazetteerReader.bundled());
  }

  /**
   * A tagger with another gazetteer, such as one that is tried on old news.
   *
   * @param file in the form of the one that ships: tab-separated, gzip where its name ends so
   * @throws IOException where it can't be read; names file and line
   */
  public static GazetteerCountryTagger of(Path file) throws IOException {
    try (InputStream plain = Files.newInputStream(file)) {
      InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(plain) : plain;
      return new GazetteerCountryTagger(GazetteerReader.read(in, file.toString()));
    }
  }

  /** Which gazetteer it reads. */
  public GazetteerVersion version() {
    return gazetteer.version();
  }

  @Override
  public Countries tag(Article article) {
    Draft draft = read(article, gazetteer);
    return new Countries(Salience.tags(draft), Actors.of(draft));
  }

  /** An article with its names found and settled by the rules, one after the other. */
  static Draft read(Article article, Gazetteer gazetteer) {
    Draft draft = new Draft(article, gazetteer);
    Dateline.mark(draft);
    Currencies.mark(draft);
    Tickers.reject(draft);
    Languages.reject(draft);
    LocalPress.infer(draft);
    PersonNames.reject(draft);
    PlaceChains.settle(draft);
    Meanings.choose(draft);
    Leaders.check(draft);
    Eras.apply(draft);
    Corroboration.demand(draft);
    BoundPersons.add(draft);
    return draft;
  }
}
