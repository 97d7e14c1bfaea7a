package org.dateline.ingest.page.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * The text that a page declares in its JSON-LD beside the text that was read. It is a witness, not
 * the source: sites cut it, leave out what is between paragraphs, or put a teaser there.
 */
final class DeclaredBody {
  /** A shorter one is a teaser. */
  private static final int SHORTEST = 600;

  /** Words in a row that are compared. */
  private static final int IN_A_ROW = 4;

  /** Share of what one has that the other must have, for both to be one text. */
  private static final double AGREES = 0.85;

  /** Share of the text that may follow the end of the declared one as clutter. */
  private static final double LONGEST_TAIL = 0.4;

  /** Where the declared text has so many times ours, ours is short. */
  private static final double LONGER = 1.3;

  /** What publishing systems put between brackets for their own programs. */
  private static final Pattern SHORT_CODE = Pattern.compile("\\[/?[a-z][\\w-]*(?: [^\\]]*)?]");

  private DeclaredBody() {}

  /**
   * The paragraphs without what follows the end of the declared text, where that is found in them;
   * the declared text itself, where they are only a part of it; else unchanged.
   */
  static List<String> judge(List<String> paragraphs, @Nullable String declared) {
    if (declared == null || declared.length() < SHORTEST) {
      return paragraphs;
    }
    List<String> said = paragraphs(declared);
    Set<Integer> theirs = new HashSet<>();
    said.forEach(paragraph -> theirs.addAll(rows(paragraph)));
    Set<Integer> ours = new HashSet<>();
    paragraphs.forEach(paragraph -> ours.addAll(rows(paragraph)));
    if (share(theirs, ours) >= AGREES) {
      return withoutTail(paragraphs, theirs);
    }
    boolean part =
        said.size() > 1
            && share(ours, theirs) >= AGREES
            && length(said) > LONGER * length(paragraphs);
    return part ? said : paragraphs;
  }

  private static List<String> withoutTail(List<String> paragraphs, Set<Integer> theirs) {
    int end = paragraphs.size();
    while (end > 0 && share(rows(paragraphs.get(end - 1)), theirs) <= 0.5) {
      end--;
    }
    List<String> kept = paragraphs.subList(0, end);
    return length(kept) < (1 - LONGEST_TAIL) * length(paragraphs) ? paragraphs : kept;
  }

  private static List<String> paragraphs(String declared) {
    String text = declared;
    for (int i = 0; i < 2 && (text.indexOf('<') >= 0 || text.indexOf('&') >= 0); i++) {
      text = Jsoup.parse(text.replace("<p", "\n<p").replace("<br", "\n<br")).body().wholeText();
    }
    List<String> paragraphs = new ArrayList<>();
    for (String line : SHORT_CODE.matcher(text).replaceAll(" ").split("\\R")) {
      if (!line.isBlank()) {
        paragraphs.add(line.strip().replaceAll("\\s+", " "));
      }
    }
    return paragraphs;
  }

  /** Hashes of the words in a row; of all words where there are fewer. */
  private static Set<Integer> rows(String text) {
    String[] words = text.split("[^\\p{L}\\p{N}\\p{M}]+");
    Set<Integer> rows = new HashSet<>();
    for (int i = 0; i + IN_A_ROW <= Math.max(IN_A_ROW, words.length); i++) {
      int hash = 1;
      for (int j = i; j < Math.min(words.length, i + IN_A_ROW); j++) {
        hash = 31 * hash + words[j].hashCode();
      }
      rows.add(hash);
    }
    return rows;
  }

  private static double share(Set<Integer> some, Set<Integer> all) {
    return some.isEmpty() ? 0 : (double) some.stream().filter(all::contains).count() / some.size();
  }

  private static int length(List<String> paragraphs) {
    return paragraphs.stream().mapToInt(String::length).sum();
  }
}
