package org.dateline.enrich.country.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Cities and first-level divisions of GeoNames. */
final class Geonames implements Source {
  /** Divisions that news names without their country, as heavy as a city of so many thousand. */
  private static final Map<String, Integer> KNOWN_DIVISIONS =
      Map.of("US", 5000, "CA", 3000, "AU", 3000, "GB", 2000, "IN", 2000, "DE", 1000, "CN", 1000);

  private static final int OTHER_DIVISION = 150;

  private static final Set<String> EAST_GERMAN = Set.of("11", "12", "13", "14", "15");

  /** Countries whose letters are written as two where there are none. */
  private static final Set<String> TYPED = Set.of("DE", "AT", "CH", "SE", "DK", "NO", "LU");

  private static final String GENERIC =
      "(?i) (province|region|oblast|governorate|district|department|prefecture|county|parish"
          + "|municipality|state|republic|krai|voivodeship|canton|division|city|special region)$"
          + "|^(provincia|departamento|estado|region|région|wilaya|province|état|distrito|gobierno"
          + "|state|republic) (de |of |du |d')?";

  private final Distinctive distinctive;

  Geonames(Distinctive distinctive) {
    this.distinctive = distinctive;
  }

  @Override
  public void read(Path sources, Consumer<NameRow> names) throws IOException {
    for (String line : Source.lines(sources.resolve("geonames/cities.tsv"))) {
      city(line.split("\t", -1), names);
    }
    for (String line : Source.lines(sources.resolve("geonames/divisions.tsv"))) {
      division(line, names);
    }
  }

  private void city(String[] columns, Consumer<NameRow> names) {
    String code = columns[0];
    String name = columns[1];
    int thousands = Math.max(1, Integer.parseInt(columns[4]) / 1000);
    if (columns[3].equals("PPLC")) {
      names.accept(NameRow.of(name, code, 'C').weighing(thousands));
      return;
    }
    boolean section = columns[3].equals("PPLX") || columns[3].equals("PPLH");
    if (name.length() < 4 || section || distinctive.isCommon(name)) {
      return;
    }
    String typed = typed(name, code);
    if (!typed.equals(name)) {
      names.accept(NameRow.of(typed, code, 'Y').weighing(thousands));
    }
    NameRow row = NameRow.of(name, code, 'Y').weighing(thousands);
    if (code.equals("DE") && EAST_GERMAN.contains(columns[2])) {
      names.accept(new NameRow(name, "DD", 'Y', 'C', thousands, "", "1990-10-03", Set.of(), false));
      row = row.during("1990-10-03", "");
    }
    names.accept(row);
  }

  /** As agencies and telegrams write it without its letters: Duesseldorf, Zuerich, Aarhus. */
  private static String typed(String name, String code) {
    if (!TYPED.contains(code)) {
      return name;
    }
    return name.replace("ä", "ae")
        .replace("ö", "oe")
        .replace("ø", "oe")
        .replace("ü", "ue")
        .replace("å", "aa")
        .replace("ß", "ss")
        .replace("Ö", "Oe")
        .replace("Ø", "Oe")
        .replace("Ü", "Ue")
        .replace("Å", "Aa");
  }

  private void division(String line, Consumer<NameRow> names) {
    int tab = line.indexOf('\t');
    String code = line.substring(0, 2);
    String name = line.substring(tab + 1).strip();
    String bare = name.replaceAll(GENERIC, "").strip();
    int weight = KNOWN_DIVISIONS.getOrDefault(code, OTHER_DIVISION);
    for (String written : name.equals(bare) ? List.of(name) : List.of(name, bare)) {
      if (written.length() > 3 && !distinctive.isCommon(written)) {
        names.accept(NameRow.of(written, code, 'V').weighing(weight));
      }
    }
  }
}
