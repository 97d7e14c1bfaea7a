package org.dateline.enrich.country;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.zip.GZIPInputStream;
import org.dateline.enrich.learn.LogisticFit;
import org.dateline.enrich.learn.LogisticFit.Row;
import org.dateline.enrich.text.Article;
import org.dateline.enrich.text.LanguageIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Fits {@link FocusModel} offline: {@code FocusFitting TABLE NEWS WIRE}, the file to write,
 * articles as {@code dateline tag} reads them with the codes of their {@code focus}, and wire copy
 * with {@code gold}. Wire copy is read once as it is and once without datelines, since most news
 * has none. Says how well each half of the wire copy, and each fifth of the news, is read by what
 * the rest gave.
 */
public final class FocusFitting {
  private static final double RIDGE = 1;
  private static final double NEWS = 9;
  private static final double UNDATED = 0.5;

  /**
   * Stories about the United States alone: half of the wire copy, and most of it without a name.
   */
  private static final double DOMESTIC = 0.3;

  private static final int HALVES = 2;
  private static final int FIFTHS = 5;

  private final ObjectMapper json = new ObjectMapper();
  private final LanguageIdentifier languages = new LanguageIdentifier();
  private final Gazetteer gazetteer = GazetteerReader.bundled();

  private FocusFitting() {}

  /** Runs it. */
  public static void main(String[] arguments) throws IOException {
    FocusFitting fitting = new FocusFitting();
    List<Story> news = fitting.read(Path.of(arguments[1]), false);
    List<Story> wire = fitting.read(Path.of(arguments[2]), false);
    List<Story> undated = fitting.read(Path.of(arguments[2]), true);
    FocusScore halves = new FocusScore();
    for (int half = 0; half < HALVES; half++) {
      int kept = half;
      double[] weights = weights(news, all -> true, wire, undated, i -> i % HALVES != kept);
      score(wire, i -> i % HALVES == kept, new FocusModel(weights), halves);
    }
    FocusScore fifths = new FocusScore();
    for (int fifth = 0; fifth < FIFTHS; fifth++) {
      int kept = fifth;
      double[] weights = weights(news, i -> i % FIFTHS != kept, wire, undated, all -> true);
      score(news, i -> i % FIFTHS == kept, new FocusModel(weights), fifths);
    }
    System.out.printf(
        Locale.ROOT, "wire, by the other half: %s%nnews, by the rest: %s%n", halves, fifths);
    double[] weights = weights(news, all -> true, wire, undated, all -> true);
    Files.writeString(Path.of(arguments[0]), table(weights));
  }

  private static double[] weights(
      List<Story> news,
      IntPredicate ofNews,
      List<Story> wire,
      List<Story> undated,
      IntPredicate ofWire) {
    List<Row> rows = new ArrayList<>();
    rows(news, ofNews, NEWS, NEWS, rows);
    rows(wire, ofWire, 1, DOMESTIC, rows);
    rows(undated, ofWire, UNDATED, UNDATED * DOMESTIC, rows);
    return LogisticFit.fit(rows, RIDGE);
  }

  private static void rows(
      List<Story> stories, IntPredicate chosen, double weight, double domestic, List<Row> rows) {
    for (int i = 0; i < stories.size(); i++) {
      Story story = stories.get(i);
      if (chosen.test(i)) {
        for (int rank = 0; rank < story.subjects.ranked.size(); rank++) {
          boolean yes = story.gold.contains(story.subjects.ranked.get(rank).code);
          double counts = story.isDomestic() ? domestic : weight;
          rows.add(new Row(FocusFeature.of(story.subjects, rank), yes, counts));
        }
      }
    }
  }

  private static void score(
      List<Story> stories, IntPredicate chosen, FocusModel model, FocusScore score) {
    for (int i = 0; i < stories.size(); i++) {
      Story story = stories.get(i);
      if (chosen.test(i) && !story.isDomestic()) {
        Set<String> found = new HashSet<>();
        for (int rank = 0; rank < story.subjects.ranked.size(); rank++) {
          if (model.isFocus(story.subjects, rank)) {
            found.add(story.subjects.ranked.get(rank).code);
          }
        }
        score.add(story.gold, found);
      }
    }
  }

  private static String table(double[] weights) {
    StringBuilder table =
        new StringBuilder("# Written by FocusFitting; features are explained in FocusFeature\n");
    FocusFeature[] features = FocusFeature.values();
    for (int i = 0; i < features.length; i++) {
      table
          .append(features[i].name().toLowerCase(Locale.ROOT))
          .append(String.format(Locale.ROOT, "\t%.3f%n", weights[i]));
    }
    return table.toString();
  }

  private List<Story> read(Path file, boolean undated) throws IOException {
    List<Story> stories = new ArrayList<>();
    try (InputStream bytes = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode node = json.readTree(line);
        Set<String> gold = new HashSet<>();
        node.path(node.has("focus") ? "focus" : "gold").forEach(code -> gold.add(code.asText()));
        if (!gold.isEmpty()) {
          stories.add(new Story(subjects(node, undated), gold));
        }
      }
    }
    return stories;
  }

  private Subjects subjects(JsonNode node, boolean undated) {
    Article article =
        new Article(
            node.path("id").asText(),
            node.path("title").asText(),
            node.path("text").asText(),
            null,
            time(node.path("publishedAt")),
            null,
            null);
    Draft draft =
        GazetteerCountryTagger.read(article.withLanguage(languages.identify(article)), gazetteer);
    if (undated) {
      draft.candidates.removeIf(candidate -> candidate.dateline);
    }
    return Subjects.of(draft);
  }

  private static @Nullable Instant time(JsonNode node) {
    if (!node.isTextual()) {
      return null;
    }
    String text = node.asText();
    return OffsetDateTime.parse(text.length() == 10 ? text + "T00:00:00Z" : text).toInstant();
  }

  private record Story(Subjects subjects, Set<String> gold) {
    boolean isDomestic() {
      return gold.equals(Set.of("US"));
    }
  }
}
