package org.dateline.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dateline.enrich.country.Countries;
import org.dateline.enrich.country.CountryTagger;
import org.dateline.enrich.country.GazetteerCountryTagger;
import org.dateline.enrich.stance.StanceTagger;
import org.dateline.enrich.text.Article;
import org.dateline.enrich.text.LanguageIdentifier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dateline tag}: countries and stances of articles, one JSON line in, one out. */
@Command(
    name = "tag",
    description = "Tags articles (JSON Lines) with their countries and stances.",
    mixinStandardHelpOptions = true)
public final class TagCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description =
          "JSON Lines with id, title, text, url, publishedAt, language; else standard input.")
  private @Nullable Path file;

  @Mixin private StanceOptions stances = new StanceOptions();

  private final LanguageIdentifier languages = new LanguageIdentifier();

  @Override
  public Integer call() throws IOException {
    CountryTagger countries = GazetteerCountryTagger.bundled();
    StanceTagger tagger = stances.tiers().tagger();
    try (InputStream in = file == null ? System.in : Files.newInputStream(file)) {
      tag(in, System.out, countries, tagger);
    }
    return 0;
  }

  private void tag(
      InputStream in, PrintStream out, CountryTagger countryTagger, StanceTagger stanceTagger)
      throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
    BufferedWriter tags =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank()) {
        Article read = article(line, number);
        Article article = read.withLanguage(languages.identify(read));
        Countries countries = countryTagger.tag(article);
        tags.write(TagJson.line(article, countries, stanceTagger.tag(article, countries)));
        tags.newLine();
        if (!lines.ready()) {
          tags.flush();
        }
      }
    }
    tags.flush();
  }

  private Article article(String line, int number) throws IOException {
    try {
      return TagJson.article(line);
    } catch (JsonProcessingException | IllegalArgumentException e) {
      String reason =
          e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
      throw new IOException(
          (file == null ? "standard input" : file) + ", line " + number + ": " + reason, e);
    }
  }
}
