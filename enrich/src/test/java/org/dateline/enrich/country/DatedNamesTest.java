package org.dateline.enrich.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Demonyms, metonyms, offices, leaders and former states by the day of the article, in sentences
 * that were written before their reading was known; docs/quality.md has the first reading.
 */
class DatedNamesTest {
  private static final double RIGHT_AT_LEAST = 0.9;

  @Test
  void namesAreReadByTheirDayAndLanguage() throws IOException {
    List<String> sentences = Sentences.of("dated-names.tsv");
    List<String> mistakes = new ArrayList<>();
    for (String line : sentences) {
      String[] columns = line.split("\t", -1);
      String found =
          String.join(" ", TaggedArticle.of("", columns[3], columns[1], columns[0]).codes());
      String read = found.isEmpty() ? "-" : found;
      if (!read.equals(columns[2])) {
        mistakes.add(columns[2] + " read as " + read + ": " + columns[3]);
      }
    }
    assertThat(sentences.size() - mistakes.size())
        .as(String.join("\n", mistakes))
        .isGreaterThanOrEqualTo((int) (RIGHT_AT_LEAST * sentences.size()));
  }
}
