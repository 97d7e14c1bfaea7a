package org.dateline.ingest.page.meta;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The title of the article without the name of the outlet. The main heading is what readers see, so
 * it wins where it speaks of the same as what the page declares; declared titles are written for
 * machines and come next.
 */
final class Titles {
  /** Share of the heading's words that a declared title must share for both to be one title. */
  private static final double SAME = 0.3;

  private Titles() {}

  /** The title; empty where the page has none. */
  static String of(Document page, MetaTags meta, StructuredArticle article, @Nullable String site) {
    List<String> declared = declared(page, meta, article, site);
    String best = "";
    double bestShare = -1;
    List<Element> headings = page.getElementsByTag("h1");
    for (Element h1 : headings) {
      String heading = TitleSuffix.cut(Plain.text(h1.text()), site);
      double share = declared.stream().mapToDouble(d -> shared(heading, d)).max().orElse(1);
      if (!heading.isEmpty() && share > bestShare) {
        best = heading;
        bestShare = share;
      }
    }
    if (declared.isEmpty()) {
      return best;
    }
    return bestShare >= SAME ? withoutLabel(best, declared) : declared.get(0);
  }

  private static List<String> declared(
      Document page, MetaTags meta, StructuredArticle article, @Nullable String site) {
    List<String> declared = new ArrayList<>();
    for (String raw :
        new @Nullable String[] {
          article.text("headline"),
          meta.first("og:title"),
          meta.first("twitter:title"),
          meta.first("parsely-title", "dc.title", "sailthru.title", "title"),
          page.title()
        }) {
      String title = raw == null ? "" : TitleSuffix.cut(Plain.text(raw), site);
      if (!title.isEmpty()) {
        declared.add(title);
      }
    }
    return declared;
  }

  /** Where the heading only puts a label before or after a declared title, the title itself. */
  private static String withoutLabel(String heading, List<String> declared) {
    for (String title : declared) {
      boolean inside = heading.startsWith(title + ' ') || heading.endsWith(' ' + title);
      if (inside && title.length() * 3 > heading.length() * 2) {
        return title;
      }
    }
    return heading;
  }

  /** Share of the first text's words that the second has; characters where words are not spaced. */
  private static double shared(String one, String two) {
    Set<String> words = words(one);
    Set<String> others = words(two);
    long same = words.stream().filter(others::contains).count();
    return words.isEmpty() ? 0 : (double) same / words.size();
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}\\p{M}]+")) {
      if (word.isEmpty()) {
        continue;
      }
      if (word.charAt(0) >= 0x2E80) {
        word.codePoints().forEach(c -> words.add(Character.toString(c)));
      } else {
        words.add(word);
      }
    }
    return words;
  }

  /** Letters and digits of a text in lower case, to compare without punctuation. */
  static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString().toLowerCase(Locale.ROOT);
  }
}
