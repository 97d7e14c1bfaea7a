package org.dateline.enrich.country.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** CIA World Factbook: names, demonyms, capitals and those in office in May 2026. */
final class Factbook implements Source {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private static final Set<String> TITLES =
      Set.of(
          "President",
          "Prime",
          "Minister",
          "King",
          "Queen",
          "Interim",
          "Acting",
          "Transitional",
          "Chancellor",
          "Premier",
          "Governor",
          "General",
          "Gen.",
          "Dr.",
          "Sir",
          "Dame",
          "Sultan",
          "Emir",
          "Amir",
          "Chief",
          "Federal",
          "State",
          "Sheikh",
          "Shaykh",
          "Crown",
          "Prince",
          "Princess",
          "Grand",
          "Duke",
          "Supreme",
          "Leader",
          "Chairman",
          "First",
          "Vice",
          "the",
          "and",
          "of",
          "Taoiseach",
          "Co-prince",
          "Field",
          "Marshal",
          "Lieutenant",
          "Col.",
          "Capt.",
          "Administrator",
          "Commissioner",
          "Executive",
          "Pope",
          "Cabinet",
          "Secretary",
          "High",
          "Captain",
          "Regent",
          "Mayor",
          "President-elect",
          "Deputy",
          "Colonel",
          "Brig.",
          "Ret.");

  private final Distinctive distinctive;

  Factbook(Distinctive distinctive) {
    this.distinctive = distinctive;
  }

  @Override
  public void read(Path sources, Consumer<NameRow> names) throws IOException {
    JsonNode all = new ObjectMapper().readTree(sources.resolve("factbook/factbook.json").toFile());
    Set<String> shared = ofSeveral(all);
    for (JsonNode entry : all) {
      String code = entry.path("code").asText("");
      if (code.length() == 2) {
        names(entry, code, names);
        for (JsonNode leader : entry.path("leaders")) {
          if (!shared.contains(leader.path("text").asText(""))) {
            leader(leader, code, names);
          }
        }
      }
    }
  }

  /** Heads of state of several entries: those of dependencies say nothing of the dependency. */
  private static Set<String> ofSeveral(JsonNode all) {
    Map<String, String> codes = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (JsonNode entry : all) {
      for (JsonNode leader : entry.path("leaders")) {
        String text = leader.path("text").asText("");
        String code = entry.path("code").asText("");
        String other = codes.putIfAbsent(text, code);
        if (other != null && !other.equals(code)) {
          shared.add(text);
        }
      }
    }
    return shared;
  }

  private static void names(JsonNode entry, String code, Consumer<NameRow> names) {
    for (String key : List.of("name", "longName")) {
      String name = entry.path(key).asText("");
      if (name.length() > 3
          && name.length() < 60
          && !name.equals("none")
          && name.indexOf(';') < 0) {
        names.accept(NameRow.of(name, code, 'N', "en"));
      }
    }
    for (String word : demonyms(entry.path("demonymAdjective").asText(""))) {
      names.accept(NameRow.of(word, code, 'D', "en"));
    }
    String noun = entry.path("demonymNoun").asText("");
    for (String word : demonyms(noun)) {
      names.accept(NameRow.of(word, code, 'P', "en"));
      if (noun.contains(word + "(s)")) {
        names.accept(NameRow.of(word + "s", code, 'P', "en"));
      }
    }
    String capital = entry.path("capital").asText("").replaceAll("\\s*[(;,].*", "").strip();
    if (capital.length() > 3) {
      names.accept(NameRow.of(capital, code, 'C'));
    }
  }

  /** "Mosotho (singular), Basotho (plural)": words with a capital; notes are left out. */
  private static List<String> demonyms(String text) {
    List<String> words = new ArrayList<>();
    for (String part : text.replaceAll("note:.*", "").split(",|;| or | and ", -1)) {
      String word = part.replaceAll("\\(.*?\\)", "").replaceAll("\\(.*", "").strip();
      if (word.length() > 3 && word.length() < 30 && Character.isUpperCase(word.charAt(0))) {
        words.add(word);
      }
    }
    return words;
  }

  /** "Prime Minister Muhammad Shehbaz SHARIF": the surname stands in capitals. */
  private void leader(JsonNode leader, String code, Consumer<NameRow> names) {
    List<String> words = new ArrayList<>();
    String surname = "";
    for (String word : leader.path("text").asText("").replaceAll("[(,;].*", "").split(" ", -1)) {
      if (word.isBlank() || TITLES.contains(word) || (word.endsWith(".") && word.length() < 3)) {
        continue;
      }
      boolean capitals = word.length() > 2 && word.equals(word.toUpperCase(Locale.ROOT));
      String written = capitals ? capitalised(word) : word;
      words.add(written);
      surname = capitals ? written : surname;
    }
    String since = since(leader.path("since").asText(""));
    if (since.isEmpty() || words.size() < 2 || words.size() > 5) {
      return;
    }
    names.accept(NameRow.of(String.join(" ", words), code, 'L').weighing(1).during(since, ""));
    if (distinctive.isSurname(surname)) {
      names.accept(NameRow.of(surname, code, 'L').during(since, ""));
    }
  }

  private static String capitalised(String word) {
    return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
  }

  private static String since(String text) {
    try {
      return LocalDate.parse(text.replaceAll("\\s*[(;].*", "").strip(), DATE).toString();
    } catch (DateTimeParseException e) {
      return "";
    }
  }
}
