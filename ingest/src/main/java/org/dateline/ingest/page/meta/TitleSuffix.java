package org.dateline.ingest.page.meta;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts the name of the outlet off a title. */
final class TitleSuffix {
  /** What may stand between a title and the name of the outlet. */
  private static final List<String> SEPARATORS =
      List.of(
          " | ", " - ", " – ", " — ", " • ", " · ", " » ", " :: ", " / ", " < ", "｜", "_", " ǀ ",
          " ∙ ", " |", "ㅣ");

  /** A tail of more letters than so many names is a sentence that has the name in it. */
  private static final int LONGEST = 3;

  private TitleSuffix() {}

  /** The title without the outlet's name at its end or start; unchanged where it has none. */
  static String cut(String title, @Nullable String site) {
    String name = site == null ? "" : Titles.letters(site);
    if (name.isEmpty()) {
      return title;
    }
    for (String separator : SEPARATORS) {
      int first = title.indexOf(separator);
      if (first > 0 && Titles.letters(title.substring(0, first)).equals(name)) {
        return title.substring(first + separator.length()).strip();
      }
      int last = title.lastIndexOf(separator);
      if (last > 0) {
        String tail = Titles.letters(title.substring(last + separator.length()));
        boolean named = tail.contains(name) && tail.length() <= LONGEST * name.length();
        if (!tail.isEmpty() && (named || name.contains(tail))) {
          return cut(title.substring(0, last).strip(), site);
        }
      }
    }
    return title;
  }
}
