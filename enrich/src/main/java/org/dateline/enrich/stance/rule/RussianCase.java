package org.dateline.enrich.stance.rule;

import java.util.Set;

/**
 * What the ending of a country's name tells of its case in Russian. A guess by the last letters: a
 * name in -а may be a feminine nominative or a masculine genitive, so the feminine ones are listed.
 */
enum RussianCase {
  NOMINATIVE,
  OBLIQUE,
  /** A name that does not inflect: США, РФ. */
  UNKNOWN;

  private static final Set<String> FEMININE =
      Set.of(
          "москва", "украина", "польша", "анкара", "корея", "куба", "америка", "европа", "прага",
          "варшава", "канада", "литва", "рига", "ангола", "уганда", "гаага", "обама", "софия");

  private static final Set<String> ADJECTIVES = Set.of("ий", "ый", "ая", "ое", "ие", "ые");

  static RussianCase of(String word) {
    int n = word.length();
    if (n < 4) {
      return UNKNOWN;
    }
    String two = word.substring(n - 2);
    if (two.equals("ия") || ADJECTIVES.contains(two) || FEMININE.contains(word)) {
      return NOMINATIVE;
    }
    return switch (word.charAt(n - 1)) {
      case 'а', 'я', 'ы', 'и', 'у', 'ю', 'е', 'х' -> two.equals("цы") ? NOMINATIVE : OBLIQUE;
      case 'о' -> two.equals("го") ? OBLIQUE : UNKNOWN;
      case 'м' ->
          two.equals("ом") || two.equals("ем") || two.equals("им") || two.equals("ым")
              ? OBLIQUE
              : NOMINATIVE;
      case 'й' -> two.equals("ой") || two.equals("ей") ? OBLIQUE : NOMINATIVE;
      default -> NOMINATIVE;
    };
  }
}
