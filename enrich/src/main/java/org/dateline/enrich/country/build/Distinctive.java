package org.dateline.enrich.country.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.enrich.text.Folding;

/** Which words are too common, as given names, surnames or nouns, to name a place by themselves. */
final class Distinctive {
  private static final int SHORTEST = 5;

  private final Set<String> givenNames = new HashSet<>();
  private final Set<String> common = new HashSet<>();

  Distinctive(Path sources) throws IOException {
    for (String file : List.of("first-names/male.txt", "first-names/female.txt")) {
      Source.lines(sources.resolve(file))
          .forEach(name -> givenNames.add(Folding.fold(name.strip())));
    }
    for (String line : Source.lines(sources.resolve("curated/common.txt"))) {
      for (String word : line.split(" ", -1)) {
        common.add(Folding.fold(word));
      }
    }
  }

  Set<String> givenNames() {
    return givenNames;
  }

  /** Whether a name says little by itself: a given name or a common word or surname. */
  boolean isShy(String name) {
    return isGivenName(name) || isCommon(name);
  }

  boolean isGivenName(String name) {
    return givenNames.contains(Folding.fold(name));
  }

  boolean isCommon(String name) {
    return common.contains(Folding.fold(name));
  }

  /** Whether a leader's surname can stand for the leader without a title. */
  boolean isSurname(String surname) {
    return surname.length() >= SHORTEST && !isGivenName(surname) && !isCommon(surname);
  }
}
