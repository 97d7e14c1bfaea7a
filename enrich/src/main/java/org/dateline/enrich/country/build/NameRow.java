package org.dateline.enrich.country.build;

import java.util.Set;
import java.util.TreeSet;

/**
 * One sense of a name as a source gives it.
 *
 * @param name as written, a star at the end of a word where only its beginning counts
 * @param code as in the tags; "-" for words that name nothing
 * @param type letter of a type of name
 * @param shape C capital, A capitals, S state after a comma, x any case
 * @param weight people in thousands for a city; for a leader 1 where the surname is enough
 * @param from first day, empty where always
 * @param to day after the last, empty where still
 * @param languages codes, empty where every language uses it
 * @param curated written for this project: no other source gives such a person another country
 */
record NameRow(
    String name,
    String code,
    char type,
    char shape,
    int weight,
    String from,
    String to,
    Set<String> languages,
    boolean curated) {

  private static final int SMALL = 20;

  NameRow {
    if (name.isBlank() || code.isBlank()) {
      throw new IllegalArgumentException("a name without words or code: " + name + ", " + code);
    }
    languages = new TreeSet<>(languages);
  }

  /** A name with nothing special about it. */
  static NameRow of(String name, String code, char type, String... languages) {
    return new NameRow(name, code, type, 'C', 0, "", "", Set.of(languages), false);
  }

  NameRow byHand() {
    return new NameRow(name, code, type, shape, weight, from, to, languages, true);
  }

  /** A capital whose name is common elsewhere: it counts only beside other names of its country. */
  NameRow asSmallCity() {
    return new NameRow(name, code, 'Y', shape, SMALL, from, to, languages, curated);
  }

  boolean isPlaceName() {
    return type == 'Y' || type == 'V';
  }

  NameRow weighing(int people) {
    return new NameRow(name, code, type, shape, people, from, to, languages, curated);
  }

  NameRow during(String first, String after) {
    return new NameRow(name, code, type, shape, weight, first, after, languages, curated);
  }

  NameRow shaped(char letter) {
    return new NameRow(name, code, type, letter, weight, from, to, languages, curated);
  }
}
