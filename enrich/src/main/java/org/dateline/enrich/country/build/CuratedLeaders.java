package org.dateline.enrich.country.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Leaders and ministers written for this project, with their years of office. */
final class CuratedLeaders implements Source {
  @Override
  public void read(Path sources, Consumer<NameRow> names) throws IOException {
    for (String line : Source.lines(sources.resolve("curated/leaders.tsv"))) {
      String[] columns = line.split("\t", -1);
      String from = columns[3];
      String to = columns[4];
      char type = columns[1].equals("o") ? 'O' : 'L';
      int surname = columns[1].equals("t") ? 0 : 1;
      for (String name : columns[2].split("\\|", -1)) {
        int weight = name.strip().indexOf(' ') > 0 ? 1 : surname;
        names.accept(
            NameRow.of(name.strip(), columns[0], type).weighing(weight).during(from, to).byHand());
      }
    }
  }
}
