package org.dateline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.dateline.enrich.country.GazetteerCountryTagger;
import org.dateline.enrich.text.Article;

/**
 * Articles that the country tagger, all rules, reads in a second of processor time of one thread,
 * each cut to 2,000 characters, its language given; and what loading the gazetteer takes.
 *
 * <p>{@code mvn -P bench -Dmaven.test.skip package} and then {@code java -cp
 * "bench/target/*:bench/target/lib/*" org.dateline.bench.CountrySpeed ARTICLES.jsonl 12}: a file of
 * articles as {@code dateline tag} reads them (.gz too), rounds.
 */
public final class CountrySpeed {
  private static final int CHARACTERS = 2_000;
  private static final int MOST = 3_000;

  private CountrySpeed() {}

  /** Runs it. */
  public static void main(String[] args) throws IOException {
    List<Article> articles = read(Path.of(args[0]));
    long before = System.nanoTime();
    GazetteerCountryTagger tagger = GazetteerCountryTagger.bundled();
    System.out.printf(Locale.ROOT, "gazetteer: %d ms%n", (System.nanoTime() - before) / 1_000_000);
    long tags = 0;
    for (int round = 1; round <= Integer.parseInt(args[1]); round++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      for (Article article : articles) {
        tags += tagger.tag(article).tags().size();
      }
      long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      System.out.printf(
          Locale.ROOT, "round %d: %,.0f articles/s%n", round, articles.size() * 1e9 / nanos);
    }
    System.out.printf(Locale.ROOT, "%d articles, %d tags in all rounds%n", articles.size(), tags);
  }

  private static List<Article> read(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Article> articles = new ArrayList<>();
    try (InputStream bytes = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null && articles.size() < MOST) {
        JsonNode node = json.readTree(line);
        String text = node.path("text").asText();
        articles.add(
            new Article(
                Integer.toString(articles.size()),
                node.path("title").asText(),
                text.substring(0, Math.min(CHARACTERS, text.length())),
                null,
                null,
                "en",
                null));
        line = lines.readLine();
      }
    }
    return articles;
  }
}
