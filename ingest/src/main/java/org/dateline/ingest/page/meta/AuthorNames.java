package org.dateline.ingest.page.meta;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names out of bylines: "By Ada Example and Bo Example, senior reporters" is two names. */
final class AuthorNames {
  private static final int MOST = 20;
  private static final int LONGEST = 80;
  private static final int MOST_WORDS = 6;

  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:view all posts by|more (?:by|from)|(?:written|reported|posted|text|story|words|article|analysis|opinion|published) by|by|von|par|por|autor(?:en|es|a|ka)?|author|authors|text|texte|oleh|przez|автор|ngoài|penulis|reporter|redacción)\\s*[\\s:]\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*[;|•·,،、]\\s*|\\s+/\\s+|\\s+(?:and|und|et|y|og|och|en|with|&)\\s+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TAIL =
      Pattern.compile(
          "\\s*(?:[-–—|]\\s*)?(?:\\d.*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? \\d.*|\\(.*|edited by .*|updated.*|published.*|[-–—]|기자)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NOT_A_NAME =
      Pattern.compile(
          "https?:|www\\.|@|\\.(?:com|net|org|de|co)\\b|^\\P{L}*$|\\d|[\\[\\](){}<>=]|^(?:admin|administrator|null|undefined|none|n/a|na|anonymous|editor|webmaster|user|guest|unknown|test|authors?|staff|by|posted|last|updated|(?:ph\\.?d|m\\.?d|m\\.?s|m\\.?a|b\\.?a|rdn?|rn|ldn?|mph|mba|esq|jr|sr)\\.?)$",
          Pattern.CASE_INSENSITIVE);

  /** A part of a byline with such a word is an office, not a name. */
  private static final Set<String> OFFICES =
      Set.of(
          "reporter",
          "editor",
          "correspondent",
          "writer",
          "journalist",
          "officer",
          "director",
          "chief",
          "head",
          "president",
          "professor",
          "contributor",
          "columnist",
          "producer",
          "analyst",
          "manager",
          "sponsored",
          "comments",
          "comment",
          "follow",
          "redakteur",
          "redakteurin",
          "korrespondent",
          "journaliste",
          "rédacteur",
          "periodista",
          "redactor",
          "giornalista",
          "jornalista",
          "redacteur",
          "images",
          "photos",
          "share",
          "subscribe",
          "image",
          "photo",
          "author",
          "about",
          "more",
          "read",
          "view",
          "posts",
          "minutes");

  private AuthorNames() {}

  /** Names that metadata give; one that is lower case throughout is an account, not a name. */
  static List<String> declared(List<String> raw) {
    return names(raw, false);
  }

  /** Names in visible elements, where offices and dates stand between them. */
  static List<String> visible(List<String> raw) {
    return names(raw, true);
  }

  /** Names in texts that say of themselves that they are a byline. */
  static List<String> bylines(List<String> texts) {
    for (String text : texts) {
      Matcher lead = LEAD.matcher(text);
      if (lead.find() && text.length() > lead.end()) {
        List<String> found = visible(List.of(text));
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  private static List<String> names(List<String> raw, boolean strict) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String value : raw) {
      String text = LEAD.matcher(Plain.text(value)).replaceFirst("");
      for (String part : BETWEEN.split(text)) {
        String name = TAIL.matcher(LEAD.matcher(part.strip()).replaceFirst("")).replaceFirst("");
        if (isName(name.strip(), strict)) {
          names.putIfAbsent(Titles.letters(name), name.strip());
        }
      }
    }
    return names.values().stream().limit(MOST).toList();
  }

  private static boolean isName(String name, boolean strict) {
    if (name.length() < 2 || name.length() > LONGEST || NOT_A_NAME.matcher(name).find()) {
      return false;
    }
    String[] words = name.split("\\s+");
    if (words.length == 1 && isAccount(name)) {
      return false;
    }
    boolean office =
        List.of(name.toLowerCase(Locale.ROOT).split("\\s+")).stream().anyMatch(OFFICES::contains);
    boolean outlet = name.endsWith("Staff") || name.contains("Desk");
    return (!office || outlet)
        && (!strict || (words.length <= MOST_WORDS && !Character.isLowerCase(name.charAt(0))));
  }

  /** {@code newsdesk}: one word of ASCII in lower case. */
  private static boolean isAccount(String name) {
    return name.chars().allMatch(c -> c < 128 && !Character.isUpperCase(c));
  }
}
