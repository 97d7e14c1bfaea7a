package org.dateline.enrich.country.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Territory names of CLDR in the languages of the tagger. */
final class Cldr implements Source {
  /** Languages of Slavic and Finnic kind, where the end of a name changes with its case. */
  private static final Set<String> INFLECTED = Set.of("ru", "uk", "pl", "cs", "fi");

  private static final Set<String> SUFFIXED = Set.of("hi", "ur", "fa", "bn", "tr", "ar", "he");

  private static final int SHORTEST_STEM = 4;

  /** Islands and towns that CLDR keeps apart and ISO 3166-1 does not: the Canary Islands, Ceuta. */
  private static final Map<String, String> PART_OF =
      Map.of("IC", "ES", "EA", "ES", "AC", "SH", "TA", "SH", "DG", "IO", "CP", "FR", "CQ", "GG");

  @Override
  public void read(Path sources, Consumer<NameRow> names) throws IOException {
    for (String line : Source.lines(sources.resolve("cldr/territories.tsv"))) {
      String[] columns = line.split("\t", -1);
      String language = columns[0].equals("zh-Hant") ? "zh" : columns[0];
      String name = columns[2].replaceAll("\\s*[(\\[（].*", "").strip();
      if (name.isEmpty() || (name.length() < 3 && name.charAt(0) < 0x2000)) {
        continue;
      }
      String code = PART_OF.getOrDefault(columns[1], columns[1]);
      names.accept(NameRow.of(name, code, 'N', language));
      String stem = stem(name, language);
      if (stem.length() >= SHORTEST_STEM && name.indexOf(' ') < 0) {
        names.accept(NameRow.of(stem + "*", code, 'N', language));
      }
    }
  }

  private static String stem(String name, String language) {
    if (SUFFIXED.contains(language)) {
      return name;
    }
    if (!INFLECTED.contains(language)) {
      return "";
    }
    int end = name.length();
    while (end > 0 && "aeiouyаеёиіїйоуыьюяєą".indexOf(name.charAt(end - 1)) >= 0) {
      end--;
    }
    return end >= name.length() - 2 ? name.substring(0, end) : "";
  }
}
