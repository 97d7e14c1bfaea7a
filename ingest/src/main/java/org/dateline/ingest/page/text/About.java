package org.dateline.ingest.page.text;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the page says of its article, to recognise it in the text.
 *
 * @param title empty where unknown
 * @param description null where there is none
 * @param authors names
 * @param body text that the page declares beside its markup, null where there is none
 */
public record About(
    String title, @Nullable String description, List<String> authors, @Nullable String body) {
  /** So many letters in common make two sentences the same. */
  private static final int SAME = 40;

  /** True where the text is the title, whatever its punctuation. */
  boolean isTitle(String text) {
    return !title.isEmpty()
        && Math.abs(text.length() - title.length()) < 20
        && letters(text).equals(letters(title));
  }

  /** True where text and description begin alike. */
  boolean isDescription(String text) {
    if (description == null) {
      return false;
    }
    String one = letters(text);
    String two = letters(description);
    int same = Math.min(one.length(), two.length());
    return same >= SAME && one.regionMatches(0, two, 0, SAME);
  }

  /** True where the text begins with an author's name, as the lines on the author do. */
  boolean startsWithAuthor(String text) {
    return authors.stream().anyMatch(name -> name.length() > 4 && text.startsWith(name));
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        letters.append(text.charAt(i));
      }
    }
    return letters.toString().toLowerCase(Locale.ROOT);
  }
}
