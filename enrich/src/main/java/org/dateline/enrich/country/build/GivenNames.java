package org.dateline.enrich.country.build;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Given names: no country, but what follows them is a person. */
final class GivenNames implements Source {
  private final Distinctive distinctive;

  GivenNames(Distinctive distinctive) {
    this.distinctive = distinctive;
  }

  @Override
  public void read(Path sources, Consumer<NameRow> names) {
    for (String name : distinctive.givenNames()) {
      names.accept(NameRow.of(name, "-", 'F'));
    }
  }
}
