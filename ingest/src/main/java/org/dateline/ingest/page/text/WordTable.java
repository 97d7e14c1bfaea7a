package org.dateline.ingest.page.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of words that stands beside this class as a text file: sections {@code [NAME]}, one or
 * more entries a line, comments with {@code #}.
 */
final class WordTable {
  private final Map<String, List<String>> lines = new HashMap<>();

  private WordTable() {}

  static WordTable load(String file) {
    WordTable table = new WordTable();
    try (InputStream in = WordTable.class.getResourceAsStream(file);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String> section = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("[")) {
          String name = line.substring(1, line.indexOf(']'));
          section = table.lines.computeIfAbsent(name, k -> new ArrayList<>());
        } else if (!line.isBlank() && !line.startsWith("#")) {
          section.add(line.strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }

  /** The lines of a section. */
  List<String> lines(String section) {
    return List.copyOf(lines.getOrDefault(section, List.of()));
  }

  /** The words of a section, separated by white space. */
  List<String> words(String section) {
    return lines(section).stream().flatMap(line -> List.of(line.split("\\s+")).stream()).toList();
  }
}
