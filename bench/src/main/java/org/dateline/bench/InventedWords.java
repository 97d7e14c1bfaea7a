package org.dateline.bench;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Words as news has them: common ones more often than rare ones, and shorter, five letters in the
 * mean; now and then a number, a country, a verb that says who stands where.
 */
final class InventedWords {
  private static final int VOCABULARY = 30_000;
  private static final String LETTERS =
      "eeeeeeaaaaaooooiiiiuunnnnrrrrsssstttttllldddhhhccmmppggbbfywvk";

  private static final List<String> VERBS =
      List.of("said", "met", "condemned", "praised", "told", "backed", "criticised", "announced");

  private static final List<String> COUNTRIES =
      List.of(Locale.getISOCountries()).stream()
          .map(code -> new Locale("", code).getDisplayCountry(Locale.ENGLISH))
          .filter(name -> name.chars().allMatch(Character::isLetter))
          .toList();

  private static final String[] WORDS = invent();

  private InventedWords() {}

  /** The next word: each of the {@value #VOCABULARY} as often as its rank says. */
  static String next(Random random) {
    int kind = random.nextInt(100);
    if (kind == 0) {
      return COUNTRIES.get(random.nextInt(COUNTRIES.size()));
    }
    if (kind == 1) {
      return VERBS.get(random.nextInt(VERBS.size()));
    }
    if (kind == 2) {
      return Integer.toString(random.nextInt(2_000));
    }
    return WORDS[(int) Math.exp(random.nextDouble() * Math.log(VOCABULARY))];
  }

  private static String[] invent() {
    Random random = new Random(2);
    String[] words = new String[VOCABULARY + 1];
    for (int rank = 0; rank < words.length; rank++) {
      int length = 2 + (int) Math.log10(rank + 1) + random.nextInt(4);
      StringBuilder word = new StringBuilder();
      for (int i = 0; i < length; i++) {
        word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
      words[rank] = word.toString();
    }
    return words;
  }
}
