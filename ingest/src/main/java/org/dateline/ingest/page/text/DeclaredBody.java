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
    said.forEach(paragraph -> theirs.addAll(WordRows.of(paragraph)));
    Set<Integer> ours = new HashSet<>();
    paragraphs.forEach(paragraph -> ours.addAll(WordRows.of(paragraph)));
    if (WordRows.share(theirs, ours) >= AGREES) {
      return withoutTail(paragraphs, theirs);
    }
    boolean part =
        said.size() > 1
            && WordRows.share(ours, theirs) >= AGREES
            && length(said) > LONGER * length(paragraphs);
    return part ? said : paragraphs;
  }

  private static List<String> withoutTail(List<String> paragraphs, Set<Integer> theirs) {
    int end = paragraphs.size();
    while (end > 0 && WordRows.share(WordRows.of(paragraphs.get(end - 1)), theirs) <= 0.5) {
      end--;
    }
    List<String> kept = paragraphs.subList(0, end);
    return length(kept) < (1 - LONGEST_TAIL) * length(paragraphs) ? paragraphs : kept;
  }

  private static List<String> paragraphs(String declared) {
    String text = declared;
    for (int i = 0; i < 3 && (text.indexOf('<') >= 0 || text.indexOf('&') >= 0); i++) {
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

  private static int length(List<String> paragraphs) {
    return paragraphs.stream().mapToInt(String::length).sum();
  }
}
