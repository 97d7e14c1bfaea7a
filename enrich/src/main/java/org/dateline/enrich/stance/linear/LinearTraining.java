package org.dateline.enrich.stance.linear;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.dateline.enrich.country.Actor.Role;
import org.dateline.enrich.country.CountryTagger;
import org.dateline.enrich.country.GazetteerCountryTagger;
import org.dateline.enrich.stance.ArticleReader;
import org.dateline.enrich.stance.Pair;
import org.dateline.enrich.stance.Party;
import org.dateline.enrich.stance.SentenceReading;
import org.dateline.enrich.stance.StanceLanguage;
import org.dateline.enrich.text.Article;
import org.dateline.enrich.text.Field;
import org.jspecify.annotations.Nullable;

/**
 * Trains the linear pair model offline, from sentences labelled with country pairs and from
 * directed sentiment between two entities (Park et al. 2021), whose country pairs are kept out for
 * testing.
 */
public final class LinearTraining {
  private static final int BITS = 18;
  private static final int EPOCHS = 3;
  private static final double PENALTY = 0.05;
  private static final double DIRECTED_WEIGHT = 0.15;

  private final ObjectMapper json = new ObjectMapper();
  private final ArticleReader reader = new ArticleReader(StanceLanguage.ENGLISH);
  private final CountryTagger countries;

  /** Arguments: the folder of the labelled sets, the file of the weights. */
  public static void main(String[] arguments) throws IOException {
    new LinearTraining(GazetteerCountryTagger.bundled())
        .run(Path.of(arguments[0]), Path.of(arguments[1]));
  }

  /** Trains with the actors that this tagger finds. */
  public LinearTraining(CountryTagger countries) {
    this.countries = countries;
  }

  /** Reads the labelled sets under {@code data} and writes the weights to {@code out}. */
  public void run(Path data, Path out) throws IOException {
    List<Example> examples = new ArrayList<>();
    lines(data.resolve("country_pairs/train.jsonl"), row -> countryPairs(row, examples));
    int own = examples.size();
    Path directed = data.resolve("dse/train.jsonl.gz");
    Set<String> kept = new HashSet<>();
    lines(data.resolve("dse/countries.jsonl"), row -> kept.add(row.path("text").asText().trim()));
    lines(
        directed,
        row -> {
          if (!kept.contains(row.path("text").asText().trim())) {
            directed(row, examples);
          }
        });
    LinearWeights weights = new Trainer(BITS, EPOCHS, PENALTY).train("linear-1", BITS, examples);
    try (OutputStream file = Files.newOutputStream(out)) {
      weights.write(file);
    }
    System.out.printf(
        Locale.ROOT, "%d country pairs, %d directed pairs%n", own, examples.size() - own);
  }

  private void countryPairs(JsonNode row, List<Example> examples) {
    Article article =
        new Article(
            row.path("id").asText(),
            row.path("title").asText(""),
            row.path("text").asText(""),
            null,
            null,
            "en",
            null);
    Map<Pair, Integer> gold = new HashMap<>();
    for (JsonNode stance : row.path("gold")) {
      String holder = stance.path("holder").asText();
      if (!holder.equals("AUTHOR") && !holder.equals(stance.path("target").asText())) {
        Pair pair = new Pair(holder, stance.path("target").asText());
        int label = label(stance.path("polarity").asText());
        gold.merge(pair, label, (a, b) -> a.equals(b) ? a : -1);
      }
    }
    for (SentenceReading reading : reader.read(article, countries.tag(article))) {
      if (reading.span().field() == Field.BODY) {
        for (Pair pair : reading.candidates().pairs()) {
          int label = gold.getOrDefault(pair, 0);
          if (label >= 0) {
            examples.add(example(reading, pair, label, 1));
          }
        }
      }
    }
  }

  private void directed(JsonNode row, List<Example> examples) {
    SentenceReading reading = directed(reader, row);
    if (reading != null) {
      int y = row.path("y").asInt();
      Pair forth = new Pair("P", "Q");
      int back = y == 2 ? 1 : y == 4 ? 2 : 0;
      examples.add(example(reading, forth, y == 1 ? 1 : y == 3 ? 2 : 0, DIRECTED_WEIGHT));
      examples.add(example(reading, forth.reversed(), back, DIRECTED_WEIGHT));
    }
  }

  /** The sentence with its two entities as parties P and Q, null where they can't be found. */
  static @Nullable SentenceReading directed(ArticleReader reader, JsonNode row) {
    String text = row.path("text").asText();
    int p = text.indexOf(row.path("p").asText());
    int q = text.indexOf(row.path("q").asText());
    int pEnd = p + row.path("p").asText().length();
    int qEnd = q + row.path("q").asText().length();
    boolean overlap = p < qEnd && q < pEnd;
    if (p < 0 || q < 0 || pEnd <= p || qEnd <= q || overlap) {
      return null;
    }
    List<Party> parties = new ArrayList<>();
    parties.add(new Party("P", p, pEnd, Role.GOVERNMENT, Party.Binding.NAMED));
    parties.add(p < q ? 1 : 0, new Party("Q", q, qEnd, Role.GOVERNMENT, Party.Binding.NAMED));
    return reader.read(text, parties);
  }

  private static Example example(SentenceReading reading, Pair pair, int label, double weight) {
    FeatureSink sink = new FeatureSink(BITS);
    new PairFeatures(reading).of(pair, sink);
    return new Example(sink.distinct(), label, weight);
  }

  private static int label(String polarity) {
    return switch (polarity) {
      case "SUPPORT" -> 1;
      case "OPPOSE" -> 2;
      default -> -1;
    };
  }

  private void lines(Path file, Consumer<JsonNode> each) throws IOException {
    InputStream raw = Files.newInputStream(file);
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw,
                StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        each.accept(json.readTree(line));
      }
    }
  }
}
