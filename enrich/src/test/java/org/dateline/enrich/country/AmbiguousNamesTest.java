package org.dateline.enrich.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Names that mean several things, in sentences written for it; the table of docs/quality.md is left
 * in {@code target/ambiguous-names.md}.
 */
class AmbiguousNamesTest {
  private static final double RIGHT_AT_LEAST = 0.9;

  @Test
  void ambiguousNamesAreReadByTheirContext() throws IOException {
    Map<String, int[]> counts = new LinkedHashMap<>();
    List<String> mistakes = new ArrayList<>();
    for (String line : Sentences.of("ambiguous-names.tsv")) {
      String[] columns = line.split("\t", -1);
      String found = String.join(" ", TaggedArticle.of("", columns[2]).codes());
      String read = found.isEmpty() ? "-" : found;
      int[] count = counts.computeIfAbsent(columns[0], unused -> new int[2]);
      count[0]++;
      if (read.equals(columns[1])) {
        count[1]++;
      } else {
        mistakes.add(columns[1] + " read as " + read + ": " + columns[2]);
      }
    }
    Files.writeString(Path.of("target/ambiguous-names.md"), table(counts, mistakes));
    int all = counts.values().stream().mapToInt(count -> count[0]).sum();
    assertThat(all - mistakes.size())
        .as(String.join("\n", mistakes))
        .isGreaterThanOrEqualTo((int) (RIGHT_AT_LEAST * all));
  }

  private static String table(Map<String, int[]> counts, List<String> mistakes) {
    StringBuilder table = new StringBuilder("| name | sentences | right |\n|---|---|---|\n");
    counts.forEach(
        (name, count) ->
            table
                .append("| ")
                .append(name)
                .append(" | ")
                .append(count[0])
                .append(" | ")
                .append(count[1])
                .append(" |\n"));
    mistakes.forEach(mistake -> table.append("\nWrong: ").append(mistake).append('\n'));
    return table.toString();
  }
}
