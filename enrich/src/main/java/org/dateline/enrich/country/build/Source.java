package org.dateline.enrich.country.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A source of names; the folder's README says where it comes from and its licence. */
interface Source {
  /** Gives every name of the source. */
  void read(Path sources, Consumer<NameRow> names) throws IOException;

  /** Lines of a text file that are neither empty nor comments. */
  static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }
}
