package org.dateline.enrich.stance.deep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dateline.enrich.country.Actor;
import org.dateline.enrich.stance.Pair;
import org.dateline.enrich.stance.PairScore;
import org.dateline.enrich.stance.PairSentence;
import org.dateline.enrich.stance.Party;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PairReaderTest {
  /**
   * Sums in another order round some activations to the neighbouring eighth bit, which a nearly
   * undecided pair can make a tenth of; on the whole it must vanish.
   */
  private static final double ONE_PAIR = 0.12;

  private static final double ON_AVERAGE = 0.01;

  private static PairReader reader;

  @BeforeAll
  static void loadTheShippedWeights() throws IOException {
    try (InputStream model =
        PairReader.class.getClassLoader().getResourceAsStream(DeepTier.MODEL)) {
      reader = new PairReader(Objects.requireNonNull(model).readAllBytes());
    }
  }

  @AfterAll
  static void close() {
    reader.close();
  }

  @Test
  void cutsTextsIntoTheTrainersPieces() {
    for (JsonNode golden : GoldenLines.of("pieces.jsonl")) {
      List<List<Integer>> pieces =
          reader.pieces().of(golden.get("text").asText()).stream()
              .map(p -> List.of(p.id(), p.start(), p.end()))
              .toList();
      assertThat(pieces)
          .as(golden.get("text").asText())
          .isEqualTo(numbers(golden.get("pieces")).map(PairReaderTest::ids).toList());
    }
  }

  @Test
  void marksMentionsAsTheTrainerDoes() {
    for (JsonNode golden : GoldenLines.of("pairs.jsonl")) {
      List<Integer> ids = new ArrayList<>();
      for (long id : reader.read(sentence(golden)).ids()) {
        ids.add((int) id);
      }
      assertThat(ids).as(golden.get("text").asText()).isEqualTo(ids(golden.get("ids")));
    }
  }

  @Test
  void judgesPairsAsTheTrainerDoes() {
    DoubleSummaryStatistics differences = new DoubleSummaryStatistics();
    for (JsonNode golden : GoldenLines.of("pairs.jsonl")) {
      List<PairScore> scores = reader.score(sentence(golden));
      for (int i = 0; i < scores.size(); i++) {
        JsonNode pair = golden.get("pairs").get(i);
        differences.accept(Math.abs(scores.get(i).support() - pair.get(2).asDouble()));
        differences.accept(Math.abs(scores.get(i).oppose() - pair.get(3).asDouble()));
        assertThat(differences.getMax())
            .as(golden.get("text").asText() + " " + pair + " " + scores.get(i))
            .isLessThan(ONE_PAIR);
      }
    }
    assertThat(differences.getAverage()).isLessThan(ON_AVERAGE);
  }

  @Test
  void saysTheSameTwice() {
    PairSentence sentence = sentence(GoldenLines.of("pairs.jsonl").get(0));

    assertThat(reader.score(sentence)).isEqualTo(reader.score(sentence));
  }

  @Test
  void findsNothingForACountryThatIsNoParty() {
    PairSentence sentence =
        new PairSentence(
            "Norway condemned Peru.",
            "",
            "",
            List.of(named("NO", 0, 6)),
            List.of(new Pair("NO", "PE"), new Pair("PE", "NO")));

    assertThat(reader.score(sentence)).containsExactly(PairScore.NONE, PairScore.NONE);
  }

  @Test
  void findsNothingForACountryBeyondWhatItReads() {
    String text = "Norway " + "said ".repeat(10_000) + "Peru";
    PairSentence sentence =
        new PairSentence(
            text,
            "",
            "",
            List.of(named("NO", 0, 6), named("PE", text.length() - 4, text.length())),
            List.of(new Pair("NO", "PE")));

    assertThat(reader.score(sentence)).containsExactly(PairScore.NONE);
  }

  @Test
  void readsOverlappingAndOutlyingMentionsWithoutComplaint() {
    PairSentence sentence =
        new PairSentence(
            "Norway, Peru",
            "",
            "",
            List.of(named("NO", 0, 12), named("PE", 0, 6), named("PE", 8, 90), named("CL", 50, 60)),
            List.of(new Pair("NO", "PE"), new Pair("CL", "NO")));

    assertThat(reader.score(sentence)).hasSize(2);
  }

  @Test
  void refusesAFileThatIsNoModel() {
    assertThatThrownBy(() -> new PairReader(new byte[] {1, 2, 3}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pair reader");
  }

  private static PairSentence sentence(JsonNode golden) {
    List<Party> parties =
        numbers(golden.get("parties"))
            .map(p -> named(p.get(0).asText(), p.get(1).asInt(), p.get(2).asInt()))
            .toList();
    List<Pair> pairs =
        numbers(golden.get("pairs"))
            .map(p -> new Pair(p.get(0).asText(), p.get(1).asText()))
            .toList();
    return new PairSentence(golden.get("text").asText(), "", "", parties, pairs);
  }

  private static Party named(String code, int start, int end) {
    return new Party(code, start, end, Actor.Role.COUNTRY, Party.Binding.NAMED);
  }

  private static Stream<JsonNode> numbers(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static List<Integer> ids(JsonNode array) {
    return numbers(array).map(JsonNode::asInt).toList();
  }
}
