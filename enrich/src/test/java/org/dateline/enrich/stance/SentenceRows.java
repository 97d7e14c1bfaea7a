package org.dateline.enrich.stance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Reads files of sentences with the stances that they should give. */
final class SentenceRows {
  /** A sentence and its stances as {@code HOLDER>TARGET:S} or {@code :O}. */
  record Row(String sentence, Set<String> expected) {}

  private SentenceRows() {}

  /** The rows of a file beside this class. */
  static List<Row> of(String file) {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(SentenceRows.class.getResourceAsStream(file), file),
                StandardCharsets.UTF_8))) {
      return in.lines()
          .filter(l -> !l.startsWith("#") && !l.isBlank())
          .map(SentenceRows::row)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private static Row row(String line) {
    String[] columns = line.split("\t", -1);
    Set<String> expected = new TreeSet<>(List.of(columns[1].split(" ")));
    expected.remove("");
    return new Row(columns[0], expected);
  }

  /** Stances as a row writes them. */
  static Set<String> found(List<Stance> stances) {
    Set<String> found = new TreeSet<>();
    for (Stance stance : stances) {
      found.add(stance.holder() + ">" + stance.target() + ":" + stance.polarity().name().charAt(0));
    }
    return found;
  }
}
