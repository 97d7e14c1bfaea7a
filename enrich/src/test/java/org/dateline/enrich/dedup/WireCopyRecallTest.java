package org.dateline.enrich.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.dateline.enrich.text.Article;
import org.junit.jupiter.api.Test;

/**
 * How many edited copies are known again. {@code -Dwirecopy.articles=FILE.jsonl} measures on real
 * articles of 40 words and more instead of invented ones, and prints the table either way.
 */
class WireCopyRecallTest {
  private static final int SAMPLE = 1500;

  @Test
  void knowsEditedCopiesAgain() throws IOException {
    List<Article> articles = articles();
    Map<WireCopyEdit, Double> recall = new EnumMap<>(WireCopyEdit.class);
    for (WireCopyEdit edit : WireCopyEdit.values()) {
      recall.put(edit, recall(articles, edit));
    }
    double asked =
        recall.entrySet().stream()
            .filter(e -> e.getKey().asked)
            .mapToDouble(Map.Entry::getValue)
            .average()
            .orElseThrow();
    recall.forEach((edit, value) -> System.out.printf(Locale.ROOT, "%-24s %.3f%n", edit, value));
    System.out.printf(Locale.ROOT, "mean of the nine asked   %.3f of %d%n", asked, articles.size());
    assertThat(asked).isGreaterThanOrEqualTo(0.93);
  }

  @Test
  void mergesNoTwoInventedArticles() {
    Prose prose = new Prose(11);
    StreamDeduplicator stream = new StreamDeduplicator(DedupSettings.standard());
    for (int i = 0; i < 3000; i++) {
      assertThat(stream.next(prose.article("a" + i, 60 + i % 300)).of()).isNull();
    }
  }

  private static double recall(List<Article> articles, WireCopyEdit edit) {
    Random random = new Random(edit.name().hashCode());
    Prose prose = new Prose(edit.name().hashCode());
    StreamDeduplicator stream = new StreamDeduplicator(DedupSettings.standard());
    articles.forEach(stream::next);
    long found =
        articles.stream()
            .filter(a -> stream.next(edit.apply(a, prose, random)).of() != null)
            .count();
    return (double) found / articles.size();
  }

  private static List<Article> articles() throws IOException {
    String file = System.getProperty("wirecopy.articles");
    if (file == null) {
      Prose prose = new Prose(7);
      List<Article> invented = new ArrayList<>();
      for (int i = 0; i < SAMPLE / 5; i++) {
        invented.add(prose.article("p" + i, 60 + i));
      }
      return invented;
    }
    List<Article> real = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines = Files.newBufferedReader(Path.of(file))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode node = json.readTree(line);
        String text = node.path("text").asText("");
        if (text.split("\\s+").length >= 40 && text.hashCode() % 5 == 0) {
          String id = node.path("id").asText();
          real.add(new Article(id, node.path("title").asText(""), text, null, null, "en", null));
        }
      }
    }
    return real.subList(0, Math.min(SAMPLE, real.size()));
  }
}
