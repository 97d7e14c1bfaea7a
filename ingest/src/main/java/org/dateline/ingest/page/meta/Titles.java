package org.dateline.ingest.page.meta;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The title of the article without the name of the outlet. The main heading is what readers see, so
 * it wins where it speaks of the same as what the page declares; declared titles are written for
 * machines and come next.
 */
final class Titles {
  /** How alike a heading and a declared title must be, for both to be one title. */
  private static final double SAME = 0.25;

  /** A heading of fewer words may be the name of a section. */
  private static final int FEWEST_WORDS = 5;

  private static final Pattern LABEL =
      Pattern.compile(
          "\\s*[(\\[](?:video|videos|watch|photos|pictures|podcast|audio|gallery)[)\\]]$|^(?:opinion|editorial|commentary|video|watch|podcast)\\s?\\|\\s+|\\s+\\|\\s+(?:editorial|opinion|commentary|column|video|podcast)$",
          Pattern.CASE_INSENSITIVE);

  private Titles() {}

  /** The title; empty where the page has none. */
  static String of(Document page, MetaTags meta, StructuredArticle article, @Nullable String site) {
    List<String> declared = declared(page, meta, article, site);
    String best = "";
    double bestShare = -1;
    for (Element h1 : page.getElementsByTag("h1")) {
      String heading = TitleSuffix.cut(Plain.text(h1.text()), site);
      double share = declared.stream().mapToDouble(d -> alike(heading, d)).max().orElse(1);
      if (!heading.isEmpty() && share > bestShare) {
        best = heading;
        bestShare = share;
      }
    }
    if (declared.isEmpty()) {
      return withoutLabel(best);
    }
    boolean shown = bestShare >= SAME || standsAlone(page, best);
    return withoutLabel(shown ? asDeclared(best, declared) : declared.get(0));
  }

  /** The one main heading of a page, too long or too deep for the name of a section. */
  private static boolean standsAlone(Document page, String heading) {
    List<Element> headings = page.getElementsByTag("h1");
    int length = heading.split(" ").length;
    return headings.size() == 1
        && (length >= FEWEST_WORDS
            || (length >= 3 && headings.get(0).closest("article, main") != null));
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
      String title = raw == null ? "" : withoutLabel(TitleSuffix.cut(Plain.text(raw), site));
      if (!title.isEmpty()) {
        declared.add(title);
      }
    }
    return declared;
  }

  /**
   * The heading, or the declared title where the two differ by a label that no other title has, or
   * by a space that the markup of the heading lost.
   */
  private static String asDeclared(String heading, List<String> declared) {
    String letters = letters(heading);
    for (String title : declared) {
      if (letters(title).equals(letters)) {
        return words(title).equals(words(heading)) ? heading : title;
      }
    }
    for (String title : declared) {
      boolean inside = heading.startsWith(title + ' ') || heading.endsWith(' ' + title);
      if (inside && title.length() * 3 > heading.length() * 2) {
        return title;
      }
    }
    return heading;
  }

  /** The title without what says only its kind: "(video)", "| Editorial". */
  private static String withoutLabel(String title) {
    String bare = LABEL.matcher(title).replaceAll("");
    return bare.isBlank() ? title : bare;
  }

  /**
   * How much two titles have in common, 0 to 1: the harmonic mean of the shares of their words;
   * characters where words are not spaced.
   */
  private static double alike(String one, String two) {
    Set<String> words = words(one);
    Set<String> others = words(two);
    long same = words.stream().filter(others::contains).count();
    return same == 0 ? 0 : 2.0 * same / (words.size() + others.size());
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
