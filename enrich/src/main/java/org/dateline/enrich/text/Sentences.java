package org.dateline.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Splits a text into sentences, keeping abbreviations, initials, decimal numbers and quotations
 * with a following "he said" whole. A blank line always ends a sentence; a single line break ends
 * one only where the next line does not go on in small letters. Reads each character once.
 */
public final class Sentences {
  /** Words that take a full stop and are followed by a name more often than by a new sentence. */
  private static final Set<String> TITLES =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "maj", "capt", "cmdr", "adm", "sgt",
          "sen", "rep", "gov", "pres", "rev", "hon", "st", "mt", "ft", "vs", "no", "amb", "sec",
          "brig", "cpl", "messrs", "e.g", "i.e", "cf", "approx", "jan", "feb", "mar", "apr", "aug",
          "sept", "sep", "oct", "nov", "dec");

  /** After "U.S." and the like, words that start a sentence rather than continue a name. */
  private static final Set<String> STARTERS =
      Set.of(
          "the", "a", "an", "in", "it", "he", "she", "they", "we", "but", "and", "this", "that",
          "these", "those", "on", "at", "as", "if", "however", "there", "his", "her", "its", "for",
          "while", "when", "after", "i", "you", "what", "some", "many", "such", "with");

  private static final String CLOSERS = "\"'”’»)]";
  private static final String OPENERS = "\"'“‘«([";

  private Sentences() {}

  /** The sentences of one field of the article, in order, without the space around them. */
  public static List<Span> of(Article article, Field field) {
    return of(article, field, Integer.MAX_VALUE);
  }

  /** The same up to the sentence in which the offset {@code last} stands. */
  public static List<Span> of(Article article, Field field, int last) {
    String text = article.text(field);
    char[] letters = text.toCharArray();
    List<Span> found = new ArrayList<>();
    int start = 0;
    for (int at = 0; at < letters.length && start <= last; at++) {
      int end = within(letters[at]) ? 0 : endAt(text, at);
      if (end > 0) {
        add(found, field, text, start, end);
        start = end;
        at = end - 1;
      }
    }
    if (start <= last) {
      add(found, field, text, start, text.length());
    }
    return found;
  }

  /** Whether the character can't end a sentence: nearly all of them, so it is asked first. */
  private static boolean within(char c) {
    return c > '?' ? c < 0x600 : c != '.' && c != '\n' && c != '!' && c != '?';
  }

  private static void add(List<Span> found, Field field, String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && blank(text.charAt(start))) {
      start++;
    }
    while (end > start && blank(text.charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      found.add(new Span(field, start, end));
    }
  }

  /** The offset after the sentence that the character at {@code at} ends, or 0 if it ends none. */
  private static int endAt(String text, int at) {
    return switch (text.charAt(at)) {
      case '\n' -> breaksLine(text, at) ? at + 1 : 0;
      case '!', '?', '…', '。', '؟', '।' -> afterClosers(text, at);
      case '.' -> abbreviates(text, at) ? 0 : afterClosers(text, at);
      default -> 0;
    };
  }

  private static boolean breaksLine(String text, int at) {
    int next = at + 1;
    while (next < text.length() && blank(text.charAt(next))) {
      if (text.charAt(next++) == '\n') {
        return true;
      }
    }
    return next >= text.length() || !Character.isLowerCase(text.charAt(next));
  }

  private static int afterClosers(String text, int at) {
    int end = at + 1;
    while (end < text.length() && (".!?…".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    while (end < text.length() && CLOSERS.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    if (end >= text.length()) {
      return end;
    }
    if (!blank(text.charAt(end))) {
      // "….The": a missing space after a full stop, as careless extraction leaves it.
      boolean glued =
          Character.isUpperCase(text.charAt(end))
              && at > 1
              && Character.isLowerCase(text.charAt(at - 1))
              && Character.isLowerCase(text.charAt(at - 2));
      return glued ? end : 0;
    }
    int next = end;
    while (next < text.length() && blank(text.charAt(next))) {
      next++;
    }
    return next >= text.length() || opens(text.charAt(next)) ? end : 0;
  }

  private static boolean opens(char first) {
    return !Character.isLowerCase(first)
        && (Character.isLetterOrDigit(first) || OPENERS.indexOf(first) >= 0 || first == '—');
  }

  private static boolean abbreviates(String text, int at) {
    int start = at;
    boolean dotted = false;
    while (start > 0 && wordPart(text.charAt(start - 1))) {
      start--;
      dotted |= start > 0 && text.charAt(start) == '.' && wordPart(text.charAt(start - 1));
    }
    if (start == at) {
      return false;
    }
    boolean initial = Character.isUpperCase(text.charAt(at - 1)) && at - start == 1;
    if (initial || dotted) {
      return !STARTERS.contains(wordAfter(text, at + 1)) || (initial && !dotted);
    }
    return at - start <= 6
        && TITLES.contains(text.substring(start, at).toLowerCase(Locale.ROOT))
        && Character.isLetterOrDigit(first(text, at + 1));
  }

  private static char first(String text, int from) {
    int at = from;
    while (at < text.length() && blank(text.charAt(at))) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : ' ';
  }

  private static String wordAfter(String text, int from) {
    int start = from;
    while (start < text.length() && !Character.isLetter(text.charAt(start)) && start < from + 3) {
      start++;
    }
    int end = start;
    while (end < text.length() && Character.isLetter(text.charAt(end)) && end < start + 12) {
      end++;
    }
    String word = text.substring(start, end);
    return !word.isEmpty() && Character.isUpperCase(word.charAt(0))
        ? word.toLowerCase(Locale.ROOT)
        : "";
  }

  private static boolean wordPart(char c) {
    return Character.isLetter(c) || c == '.';
  }

  private static boolean blank(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\u2028' || c == '\u3000';
  }
}
