package org.dateline.enrich.country.build;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Effective leaders of states from 1940 to 2015 by surname, with the days of their rule. */
final class Archigos implements Source {
  private static final String LAST_DAY_OF_DATA = "2015-12-31";

  private final Distinctive distinctive;

  Archigos(Distinctive distinctive) {
    this.distinctive = distinctive;
  }

  @Override
  public void read(Path sources, Consumer<NameRow> names) throws IOException {
    List<String> lines = Source.lines(sources.resolve("archigos/archigos_leaders.csv"));
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = CountryCodes.cells(line);
      if (!cells.get(0).isEmpty()) {
        leader(cells, names);
      }
    }
  }

  private void leader(List<String> cells, Consumer<NameRow> names) {
    String code = cells.get(0);
    String name = cells.get(2).replaceAll(",.*", "").replaceAll("^([A-Z]\\.\\s*)+", "").strip();
    if (name.length() < 3 || name.indexOf('.') >= 0) {
      return;
    }
    String from = cells.get(3).strip();
    String to = after(cells.get(4).strip());
    boolean whole = name.indexOf(' ') > 0;
    if (whole || distinctive.isSurname(name)) {
      names.accept(NameRow.of(name, code, 'L').weighing(whole ? 1 : 0).during(from, to));
    }
    String surname = name.substring(name.lastIndexOf(' ') + 1);
    if (whole && distinctive.isSurname(surname)) {
      names.accept(NameRow.of(surname, code, 'L').during(from, to));
    }
  }

  private static String after(String last) {
    return last.equals(LAST_DAY_OF_DATA)
        ? "2017-01-01"
        : LocalDate.parse(last).plusDays(1).toString();
  }
}
