package org.dateline.enrich.stance.distill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.dateline.enrich.stance.PairScore;
import org.dateline.enrich.stance.distill.MarkedSentence.Mark;
import org.dateline.enrich.stance.distill.PairSets.Directed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToneSetsTest {
  @TempDir private Path data;

  @Test
  void countsPlacesInCodePoints() throws IOException {
    MarkedSentence read =
        ToneSets.toned(
            row(
                """
                {"sentence_normalized": "😀 Aune lied.",
                 "targets": [{"from": 2, "to": 6, "polarity": 2.0}]}"""));

    assertThat(read.marks()).containsExactly(new Mark(3, 7, new PairScore(0, 1)));
    assertThat(read.text().substring(3, 7)).isEqualTo("Aune");
  }

  @Test
  void readsThreePolaritiesAndLeavesOutWhatOverlaps() throws IOException {
    MarkedSentence read =
        ToneSets.toned(
            row(
                """
                {"sentence_normalized": "Aune thanked Berg, and Dahl left.", "targets": [
                  {"from": 13, "to": 17, "polarity": 6.0}, {"from": 0, "to": 4, "polarity": 4.0},
                  {"from": 15, "to": 20, "polarity": 2.0}, {"from": 23, "to": 27, "polarity": 2.0}]}"""));

    assertThat(read.marks())
        .containsExactly(
            new Mark(13, 17, new PairScore(1, 0)),
            new Mark(0, 4, PairScore.NONE),
            new Mark(23, 27, new PairScore(0, 1)));
  }

  @Test
  void readsDirectedSentimentByItsBrackets() throws IOException {
    Directed read =
        Directed.of(
            row(
                """
                {"text": "Aune blamed Berg.", "marked": "[Aune] blamed [Berg].", "y": 3}"""));

    assertThat(read.sentence().marks())
        .containsExactly(new Mark(0, 4, PairScore.NONE), new Mark(12, 16, PairScore.NONE));
    assertThat(read.forth()).isEqualTo(new PairScore(0, 1));
    assertThat(read.back()).isEqualTo(PairScore.NONE);
  }

  @Test
  void aRowWhoseBracketsDoNotFitHasNoMarks() throws IOException {
    assertThat(
            Directed.of(row("{\"text\": \"Aune left.\", \"marked\": \"[Aune] left [it].\"}"))
                .sentence()
                .marks())
        .isEmpty();
  }

  @Test
  void nothingThatIsLearntRepeatsWhatIsKeptApart() throws IOException {
    List<String> sentences =
        IntStream.range(0, 200)
            .mapToObj(i -> "Aune number " + i + " told Berg of the many things that went wrong.")
            .toList();
    write(
        "newsmtsc",
        sentences.stream()
            .map(
                text ->
                    "{\"sentence_normalized\": \""
                        + text
                        + "\", \"targets\": [{\"from\": 0, \"to\": 4, \"polarity\": 2.0}]}")
            .toList());
    write(
        "dse",
        sentences.stream()
            .map(text -> "Today " + text)
            .map(
                text ->
                    "{\"text\": \""
                        + text
                        + "\", \"marked\": \""
                        + text.replace("Aune", "[Aune]").replace("Berg", "[Berg]")
                        + "\", \"y\": 0}")
            .toList());

    ToneSets sets = ToneSets.read(data);

    assertThat(sets.apart()).hasSizeBetween(10, 40);
    assertThat(sets.labelled()).hasSize(200 - sets.apart().size());
    assertThat(sets.labelled()).doesNotContainAnyElementsOf(sets.apart());
    assertThat(sets.plain()).extracting(MarkedSentence::text).hasSize(200 - sets.apart().size());
    assertThat(sets.plain())
        .extracting(MarkedSentence::text)
        .doesNotContainAnyElementsOf(sets.apart().stream().map(s -> "Today " + s.text()).toList());
  }

  private void write(String set, List<String> lines) throws IOException {
    Path file = data.resolve(set).resolve("train.jsonl.gz");
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static JsonNode row(String json) throws IOException {
    return new ObjectMapper().readTree(json);
  }
}
