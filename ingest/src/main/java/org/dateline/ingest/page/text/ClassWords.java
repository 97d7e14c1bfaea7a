package org.dateline.ingest.page.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What the class, id and role of an element say of it. The words are data: {@code class-words.txt}
 * beside this class. An instance remembers the names of one page.
 */
final class ClassWords {
  private static final Map<String, Set<String>> TABLE = table();

  private final Map<String, Set<Hint>> seen = new HashMap<>();

  /** What a name hints at. */
  enum Hint {
    /** Beside the article, whatever its size: comments, cookie walls. */
    NEVER,
    /** Beside the article in most pages: related links, share bars. */
    CLUTTER,
    /** The text of the article. */
    BODY
  }

  /** The hints of the element's own names. */
  Set<Hint> of(Element element) {
    if (element.attributesSize() == 0) {
      return Set.of();
    }
    String names =
        element.className()
            + ' '
            + element.id()
            + ' '
            + element.attr("role")
            + ' '
            + element.attr("itemprop")
            + ' '
            + element.attr("data-testid")
            + ' '
            + element.attr("data-component")
            + ' '
            + element.attr("property");
    return names.length() == 6 || names.length() > 2000
        ? Set.of()
        : seen.computeIfAbsent(names, ClassWords::hints);
  }

  private static Set<Hint> hints(String names) {
    Set<Hint> hints = new HashSet<>();
    for (String name : names.split("\\s+")) {
      List<String> words = words(name);
      for (int i = 0; i < words.size(); i++) {
        String one = words.get(i);
        String two = i + 1 < words.size() ? one + '-' + words.get(i + 1) : one;
        for (Hint hint : Hint.values()) {
          Set<String> known = TABLE.getOrDefault(hint.name(), Set.of());
          if (known.contains(one) || known.contains(two)) {
            hints.add(hint);
          }
        }
      }
    }
    return hints;
  }

  /** Words of a name: {@code storyBody__related-links} is story, body, related, links. */
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
        if (i > start) {
          words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
        }
        start = end ? i + 1 : i;
      }
    }
    return words;
  }

  private static Map<String, Set<String>> table() {
    Map<String, Set<String>> table = new HashMap<>();
    try (InputStream in = ClassWords.class.getResourceAsStream("class-words.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      Set<String> section = new HashSet<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          section =
              table.computeIfAbsent(line.substring(1, line.indexOf(']')), k -> new HashSet<>());
        } else if (!line.startsWith("#")) {
          section.addAll(List.of(line.strip().split("\\s+")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }
}
