package org.dateline.enrich.stance.distill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dateline.enrich.learn.JsonRows;
import org.dateline.enrich.stance.Pair;
import org.dateline.enrich.stance.PairScore;

/**
 * The sets that the linear pair model is learnt from.
 *
 * @param labelled sentences labelled with country pairs
 * @param written those written for the encoder, of which its own reading is learnt
 * @param directed directed sentiment without the sentences of two countries, which are kept apart
 */
record PairSets(List<OfCountries> labelled, List<OfCountries> written, List<Directed> directed) {
  private static final int LONGEST = 320;
  private static final PairScore SUPPORT = new PairScore(1, 0);
  private static final PairScore OPPOSE = new PairScore(0, 1);

  /**
   * A sentence with what a reader found between its countries.
   *
   * @param text the sentence
   * @param title of its article, empty where there is none
   * @param found the pairs with a stance; both sides at a half where readers found both
   */
  record OfCountries(String text, String title, Map<Pair, PairScore> found) {
    static OfCountries of(JsonNode row) {
      Map<Pair, PairScore> found = new HashMap<>();
      for (JsonNode stance : row.path("gold")) {
        Pair pair = new Pair(stance.path("holder").asText(), stance.path("target").asText());
        found.merge(pair, polarity(stance.path("polarity").asText()), OfCountries::mean);
      }
      return new OfCountries(row.path("text").asText(), row.path("title").asText(""), found);
    }

    /** The sentence in other words, of which nothing was found. */
    OfCountries changed(UnaryOperator<MarkedSentence> change) {
      String other = change.apply(new MarkedSentence(text, List.of())).text();
      return new OfCountries(other, title, Map.of());
    }

    private static PairScore polarity(String polarity) {
      return switch (polarity) {
        case "SUPPORT" -> SUPPORT;
        case "OPPOSE" -> OPPOSE;
        case "MIXED" -> mean(SUPPORT, OPPOSE);
        default -> throw new IllegalArgumentException("no polarity \"" + polarity + "\"");
      };
    }

    private static PairScore mean(PairScore a, PairScore b) {
      return new PairScore((a.support() + b.support()) / 2, (a.oppose() + b.oppose()) / 2);
    }
  }

  /**
   * A sentence of two marks with what each end is to the other.
   *
   * @param sentence the two marks
   * @param forth of the first toward the second
   * @param back of the second toward the first
   */
  record Directed(MarkedSentence sentence, PairScore forth, PairScore back) {
    /** The first mark as holder, the second as target. */
    static final Pair FORTH = new Pair(MarkedSentence.code(0), MarkedSentence.code(1));

    static Directed of(JsonNode row) {
      int y = row.path("y").asInt();
      return new Directed(ToneSets.directed(row), side(y, 1, 3), side(y, 2, 4));
    }

    private static PairScore side(int y, int support, int oppose) {
      return y == support ? SUPPORT : y == oppose ? OPPOSE : PairScore.NONE;
    }
  }

  /**
   * Reads {@code country_pairs/train.jsonl} and {@code dse} under {@code data} and the written
   * sentences.
   */
  static PairSets read(Path data, Path written) throws IOException {
    Set<String> apart =
        new HashSet<>(
            JsonRows.read(
                data.resolve("dse/countries.jsonl"), row -> row.path("text").asText().strip()));
    List<Directed> directed =
        JsonRows.read(data.resolve("dse/train.jsonl.gz"), Directed::of).stream()
            .filter(row -> row.sentence().marks().size() == 2)
            .filter(row -> row.sentence().text().length() <= LONGEST)
            .filter(row -> !apart.contains(row.sentence().text().strip()))
            .toList();
    return new PairSets(
        JsonRows.read(data.resolve("country_pairs/train.jsonl"), OfCountries::of),
        JsonRows.read(written, OfCountries::of),
        directed);
  }

  /** The texts of all three. */
  List<String> texts() {
    return Stream.of(
            labelled.stream().map(OfCountries::text),
            written.stream().map(OfCountries::text),
            directed.stream().map(row -> row.sentence().text()))
        .flatMap(all -> all)
        .toList();
  }
}
