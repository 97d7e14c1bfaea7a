package org.dateline.enrich.country;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Tables of sentences written for tests: columns parted by tabs, a comment on the first line. */
final class Sentences {
  private Sentences() {}

  /** The lines of a table of this package, without comments. */
  static List<String> of(String table) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Sentences.class.getResourceAsStream(table)),
                StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }
}
