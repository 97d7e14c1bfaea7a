package org.dateline.enrich.country.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Seed dictionaries of newsmap: names, demonyms and capitals in 13 languages. */
final class Newsmap implements Source {
  /** File and language, in the order in which they are read. */
  private static final List<Map.Entry<String, String>> FILES =
      List.of(
          Map.entry("english", "en"),
          Map.entry("russian", "ru"),
          Map.entry("arabic", "ar"),
          Map.entry("hebrew", "he"),
          Map.entry("spanish", "es"),
          Map.entry("french", "fr"),
          Map.entry("german", "de"),
          Map.entry("portuguese", "pt"),
          Map.entry("italian", "it"),
          Map.entry("turkish", "tr"),
          Map.entry("japanese", "ja"),
          Map.entry("chinese_simplified", "zh"),
          Map.entry("chinese_traditional", "zh"));

  /**
   * Seeds that are better known as other places, or begin common words: words and gas in Russian,
   * peso in Chinese.
   */
  private static final Set<String> ELSEWHERE =
      Set.of("Columbia", "Norfolk", "reunion", "Reunion", "слова*", "Газа*", "比索");

  /** The dictionaries of these write adjectives with a capital, their newspapers small. */
  private static final Set<String> ADJECTIVES_SMALL = Set.of("es", "fr", "pt", "it", "de");

  private static final Pattern COUNTRY = Pattern.compile("^\\s*'?([A-Z]{2})'?\\s*:\\s*\\[(.*)]");

  @Override
  public void read(Path sources, Consumer<NameRow> names) throws IOException {
    for (Map.Entry<String, String> file : FILES) {
      Path path = sources.resolve("newsmap").resolve(file.getKey() + ".yml");
      for (String line : Source.lines(path)) {
        Matcher country = COUNTRY.matcher(line);
        if (country.find()) {
          seeds(
              country.group(1).equals("KV") ? "XK" : country.group(1),
              List.of(country.group(2).split(",", -1)),
              file.getValue(),
              names);
        }
      }
    }
  }

  private static void seeds(
      String code, List<String> seeds, String language, Consumer<NameRow> names) {
    for (int i = 0; i < seeds.size(); i++) {
      String seed = seeds.get(i).replace("\"", "").strip();
      if (seed.isEmpty() || seed.equals("*") || ELSEWHERE.contains(seed)) {
        continue;
      }
      char type = type(seed, i, seeds.size());
      boolean small =
          Character.isLowerCase(seed.charAt(0))
              || (type == 'D' && ADJECTIVES_SMALL.contains(language));
      char shape = small ? 'x' : 'C';
      if (language.equals("en")) {
        english(code, seed, type, names);
      } else if (seed.length() > 2 || seed.charAt(0) > 0x2000) {
        names.accept(new NameRow(seed, code, type, shape, 0, "", "", Set.of(language), false));
      }
    }
  }

  /** In English a star only stands for the plural. */
  private static void english(String code, String seed, char type, Consumer<NameRow> names) {
    if (seed.endsWith("*")) {
      String word = seed.substring(0, seed.length() - 1);
      names.accept(NameRow.of(word, code, 'D', "en"));
      names.accept(NameRow.of(word + "s", code, 'P', "en"));
    } else {
      if (seed.length() > 2) {
        names.accept(NameRow.of(seed, code, type, "en"));
      }
    }
  }

  /** The first seed is the name, the last a capital unless it is written small or has a star. */
  private static char type(String seed, int at, int seeds) {
    if (Character.isLowerCase(seed.charAt(0))) {
      return 'D';
    }
    if (at == 0) {
      return 'N';
    }
    return seed.endsWith("*") && at < seeds - 1 ? 'D' : 'C';
  }
}
