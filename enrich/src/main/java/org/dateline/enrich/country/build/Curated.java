package org.dateline.enrich.country.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Names written for this project: tables of code, type, names and options. */
final class Curated implements Source {
  private static final List<String> FILES = List.of("english.tsv", "bodies.tsv", "languages.tsv");

  /** Types that only English uses so; names of places and persons travel. */
  private static final String ENGLISH_ONLY = "DPGRAX";

  @Override
  public void read(Path sources, Consumer<NameRow> names) throws IOException {
    for (String file : FILES) {
      for (String line : Source.lines(sources.resolve("curated").resolve(file))) {
        read(line, names);
      }
    }
  }

  private static void read(String line, Consumer<NameRow> names) {
    String[] columns = line.split("\t", -1);
    if (columns.length < 3) {
      throw new IllegalArgumentException("three columns at least: " + line);
    }
    char type = columns[1].charAt(0);
    String options = columns.length > 3 ? columns[3] : "";
    String language = option(options, "lang", ENGLISH_ONLY.indexOf(type) >= 0 ? "en" : "");
    Set<String> languages =
        language.isEmpty() || language.equals("*") ? Set.of() : Set.of(language.split(",", -1));
    char shape = option(options, "case", "C").charAt(0);
    String from = option(options, "from", "");
    String to = option(options, "to", "");
    boolean first = !option(options, "first", "").isEmpty();
    boolean weak = !option(options, "weak", "").isEmpty();
    boolean alone = weak || first || type == 'L';
    int weight = type == 'V' ? 3000 : type == 'Y' ? 2000 : alone ? 1 : 0;
    for (String name : columns[2].split("\\|", -1)) {
      if (!name.isBlank()) {
        char written = shape == 'l' ? 'x' : shape;
        names.accept(
            new NameRow(
                name.strip(), columns[0], type, written, weight, from, to, languages, true));
      }
    }
  }

  private static String option(String options, String key, String otherwise) {
    for (String option : options.split(" ", -1)) {
      if (option.startsWith(key + "=")) {
        return option.substring(key.length() + 1);
      }
    }
    return otherwise;
  }
}
