package org.dateline.ingest.page.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The title of the article without the name of the outlet. */
final class Titles {
  /** What may stand between a title and the name of the outlet. */
  private static final List<String> SEPARATORS =
      List.of(
          " | ", " - ", " – ", " — ", " • ", " · ", " » ", " :: ", " / ", " < ", "｜", "_", " ǀ ",
          " ∙ ");

  private Titles() {}

  /** The title; empty where the page has none. */
  static String of(Document page, MetaTags meta, StructuredArticle article, @Nullable String site) {
    String heading = heading(page);
    List<String> candidates = new ArrayList<>();
    for (String raw :
        new @Nullable String[] {
          article.text("headline"),
          meta.first("og:title"),
          meta.first("twitter:title"),
          meta.first("parsely-title", "dc.title", "sailthru.title", "title"),
          page.title()
        }) {
      if (raw != null && !raw.isBlank()) {
        candidates.add(withoutSite(Plain.text(raw), site));
      }
    }
    if (!heading.isEmpty()) {
      for (String candidate : candidates) {
        if (same(candidate, heading)) {
          return heading;
        }
      }
    }
    if (!candidates.isEmpty()) {
      return candidates.get(0);
    }
    return heading;
  }

  private static String heading(Document page) {
    Element best = null;
    for (Element h1 : page.select("h1")) {
      if (best == null || h1.text().length() > best.text().length()) {
        best = h1;
      }
    }
    return best == null ? "" : best.text().strip();
  }

  private static boolean same(String a, String b) {
    String x = letters(a);
    return !x.isEmpty() && x.equals(letters(b));
  }

  static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString().toLowerCase(Locale.ROOT);
  }

  /** Cuts the outlet's name off the end, or the start, of a title. */
  static String withoutSite(String title, @Nullable String site) {
    String name = site == null ? "" : letters(site);
    for (String separator : SEPARATORS) {
      int last = title.lastIndexOf(separator);
      if (last > 0) {
        String tail = letters(title.substring(last + separator.length()));
        String head = title.substring(0, last).strip();
        if (!tail.isEmpty()
            && !head.isEmpty()
            && !name.isEmpty()
            && (name.contains(tail) || tail.contains(name))) {
          return withoutSite(head, site);
        }
      }
      int first = title.indexOf(separator);
      if (first > 0 && !name.isEmpty() && letters(title.substring(0, first)).equals(name)) {
        return title.substring(first + separator.length()).strip();
      }
    }
    return title.strip();
  }
}
