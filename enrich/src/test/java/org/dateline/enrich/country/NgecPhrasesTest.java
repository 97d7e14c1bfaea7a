package org.dateline.enrich.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Phrases of another project's tests, kept outside of the repository: skipped where absent. */
class NgecPhrasesTest {
  private static final Path PHRASES = Path.of("../../shared/data/ngec/actor_phrases.jsonl");
  private static final Set<String> BODIES = Set.of("EU", "UN", "IGO");
  private static final String UNDATED = "2022-06-01";

  @Test
  void ninePhrasesInTenGetTheirCountry() throws IOException {
    assumeTrue(Files.exists(PHRASES));
    int right = 0;
    int all = 0;
    for (String line : Files.readAllLines(PHRASES)) {
      JsonNode phrase = new ObjectMapper().readTree(line);
      right += isRight(phrase) ? 1 : 0;
      all++;
    }
    assertThat(right).isGreaterThanOrEqualTo(all * 9 / 10);
  }

  private static boolean isRight(JsonNode phrase) {
    String context = phrase.path("context").asText("null");
    String text =
        phrase.path("phrase").asText() + (context.equals("null") ? "" : " (" + context + ")");
    String date = phrase.path("date").asText("");
    String day = date.matches("\\d{4}-\\d{2}-\\d{2}") ? date : UNDATED;
    Countries countries = TaggedArticle.of("", text, day, "en").countries();
    String found = countries.tags().isEmpty() ? "null" : countries.tags().get(0).code();
    String wanted = phrase.path("country").asText("null");
    return BODIES.contains(wanted) ? found.equals("null") : found.equals(wanted);
  }
}
