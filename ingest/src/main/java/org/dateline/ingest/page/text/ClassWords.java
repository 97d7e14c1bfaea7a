package org.dateline.ingest.page.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the class, id and role of an element say of it. The words are data: {@code class-words.txt}
 * beside this class. An instance remembers the names of one page.
 */
final class ClassWords {
  private static final Map<String, Hint> TABLE = table();

  /**
   * {@code has-sidebar}, {@code content-and-rail}: a container speaks of what it holds; {@code
   * format-gallery}, {@code tag-newsletter}: WordPress writes the topic of a post into its classes.
   */
  private static final Set<String> TURNING =
      Set.of(
          "has",
          "with",
          "and",
          "without",
          "no",
          "not",
          "non",
          "hide",
          "show",
          "is",
          "contains",
          "format",
          "category",
          "tag",
          "elementor",
          "siteorigin");

  /** {@code comments-open}: the state of a page, not what an element is. */
  private static final Set<String> STATES = Set.of("open", "closed", "enabled", "disabled");

  private static final List<String> ATTRIBUTES =
      List.of("class", "id", "role", "itemprop", "data-testid", "data-component", "property");
  private static final int LONGEST = 1000;
  private static final Says NOTHING = new Says(null, null, false, false, false);

  private final Map<String, Says> seen = new HashMap<>();
  private final Map<Element, Says> elements = new HashMap<>();

  /** Identifiers that machines write: letters in them are no words. */
  private static final Pattern GENERATED =
      Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}[\\p{XDigit}-]*");

  /** A name of more words is the heading of a section made into an identifier. */
  private static final int MOST_WORDS = 8;

  private enum Hint {
    NEVER,
    CLUTTER,
    BODY,
    STANDFIRST,
    PICTURE
  }

  /**
   * What the names of an element say.
   *
   * @param never word that says: beside the article, whatever its size; null for none
   * @param clutter word that says: beside the article in most pages; null for none
   * @param body true where they say: the text of the article
   * @param standfirst true where they say: the sentence or two below the title
   * @param picture true where they say: a picture, so that few words in it are its caption
   */
  record Says(
      @Nullable String never,
      @Nullable String clutter,
      boolean body,
      boolean standfirst,
      boolean picture) {}

  /** What the element's own names say. */
  Says of(Element element) {
    return element.attributesSize() == 0
        ? NOTHING
        : elements.computeIfAbsent(element, this::byNames);
  }

  private Says byNames(Element element) {
    StringBuilder names = new StringBuilder();
    for (String attribute : ATTRIBUTES) {
      String value = element.attr(attribute);
      if (!value.isEmpty() && names.length() + value.length() < LONGEST) {
        names.append(value).append(' ');
      }
    }
    return names.length() == 0 ? NOTHING : seen.computeIfAbsent(names.toString(), ClassWords::read);
  }

  private static Says read(String names) {
    String never = null;
    String clutter = null;
    boolean body = false;
    boolean standfirst = false;
    boolean picture = false;
    for (String name : names.split("\\s+")) {
      if (name.indexOf('[') >= 0 || name.indexOf(':') >= 0) {
        continue;
      }
      List<String> words = words(GENERATED.matcher(name).replaceAll(""));
      if (words.size() > MOST_WORDS) {
        continue;
      }
      for (int i = 0; i < words.size(); i++) {
        String word = words.get(i);
        String pair = i + 1 < words.size() ? word + '-' + words.get(i + 1) : word;
        Hint hint = TABLE.getOrDefault(pair, TABLE.get(word));
        boolean turned =
            (i > 0 && TURNING.contains(words.get(i - 1)))
                || (i + 1 < words.size() && STATES.contains(words.get(i + 1)));
        if (hint == Hint.BODY) {
          body = true;
        } else if (hint == Hint.STANDFIRST) {
          standfirst = true;
        } else if (hint == Hint.PICTURE) {
          picture |= !turned;
        } else if (hint == Hint.NEVER && !turned) {
          never = word;
        } else if (hint == Hint.CLUTTER && !turned) {
          clutter = word;
        }
      }
    }
    return new Says(never, clutter, body, standfirst, picture);
  }

  /**
   * Words of a name: {@code storyBody__related-links} is story, body, related, links. Pieces of two
   * letters after a capital are left out: generated names are full of them.
   */
  static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      boolean end = i == name.length() || !Character.isLetter(name.charAt(i));
      boolean hump =
          !end
              && i > start
              && Character.isUpperCase(name.charAt(i))
              && Character.isLowerCase(name.charAt(i - 1));
      if (end || hump) {
        if (i > start && (i - start > 2 || Character.isLowerCase(name.charAt(start)))) {
          words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
        }
        start = end ? i + 1 : i;
      }
    }
    return words;
  }

  private static Map<String, Hint> table() {
    WordTable file = WordTable.load("class-words.txt");
    Map<String, Hint> table = new HashMap<>();
    for (Hint hint : Hint.values()) {
      file.words(hint.name()).forEach(word -> table.put(word, hint));
    }
    return Map.copyOf(table);
  }
}
