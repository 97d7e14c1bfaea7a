package org.dateline.enrich.country.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The table of country codes: official names in six languages, and ISO 3166 alpha-3. */
final class CountryCodes implements Source {
  private static final List<Map.Entry<String, String>> FORMAL =
      List.of(
          Map.entry("UNTERM English Formal", "en"),
          Map.entry("UNTERM French Formal", "fr"),
          Map.entry("UNTERM Spanish Formal", "es"),
          Map.entry("UNTERM Russian Formal", "ru"),
          Map.entry("UNTERM Arabic Formal", "ar"),
          Map.entry("UNTERM Chinese Formal", "zh"));

  @Override
  public void read(Path sources, Consumer<NameRow> names) throws IOException {
    for (Map<String, String> row : rows(sources)) {
      String code = row.getOrDefault("ISO3166-1-Alpha-2", "");
      for (Map.Entry<String, String> formal : FORMAL) {
        String name = row.getOrDefault(formal.getKey(), "");
        String bare = name.replaceAll("^(the|la|le|el|les|los) ", "").strip();
        if (bare.length() > 3 && code.length() == 2) {
          names.accept(NameRow.of(bare, code, 'N', formal.getValue()));
        }
      }
    }
  }

  /** Alpha-3 to alpha-2, with the codes of CAMEO that differ. */
  static Map<String, String> alpha2(Path sources) throws IOException {
    Map<String, String> codes = new HashMap<>();
    for (Map<String, String> row : rows(sources)) {
      codes.put(
          row.getOrDefault("ISO3166-1-Alpha-3", ""), row.getOrDefault("ISO3166-1-Alpha-2", ""));
    }
    codes.put("ROM", "RO");
    codes.put("ZAR", "CD");
    codes.put("TMP", "TL");
    codes.put("KSV", "XK");
    codes.put("SRB", "RS");
    return codes;
  }

  private static List<Map<String, String>> rows(Path sources) throws IOException {
    List<String> lines = Source.lines(sources.resolve("country-codes/country-codes.csv"));
    List<String> head = cells(lines.get(0));
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < head.size() && i < cells.size(); i++) {
        row.put(head.get(i), cells.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  /** Cells of one line; quoted cells may hold commas, none of this table holds a line break. */
  static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
