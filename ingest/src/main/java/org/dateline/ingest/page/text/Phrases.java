package org.dateline.ingest.page.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises what pages write between paragraphs, by the table {@code phrases.txt}. */
final class Phrases {
  /** A longer block that begins like a link to another article is a paragraph nevertheless. */
  private static final int LONGEST = 220;

  /** The same for openings that no sentence of an article has. */
  private static final int LONGEST_OF_SURE = 800;

  private static final int LONGEST_OF_TAIL = 500;
  private static final int KEY = 1;
  private static final Set<String> WHOLE;
  private static final Map<String, List<String>> OPENINGS;
  private static final Map<String, List<String>> SURE;
  private static final List<String> TAILS;

  /** "Ada Example is a senior reporter for ...": what is said of an author below the article. */
  private static final Pattern ABOUT_AUTHOR =
      Pattern.compile(
          "^\\W*\\p{Lu}[^.!?]{3,60} (?:is|was|covers|writes|reports|has been) .{0,120}\\b(?:reporter|writer|editor|columnist|journalist|correspondent|analyst|producer|author|contributor|freelancer|fellow|professor|covers|covering|writes)\\b");

  static {
    WordTable table = WordTable.load("phrases.txt");
    WHOLE = new HashSet<>(table.lines("WHOLE"));
    OPENINGS = byKey(table.lines("OPENING"));
    SURE = byKey(table.lines("SURE"));
    TAILS = table.lines("TAIL");
  }

  private static Map<String, List<String>> byKey(List<String> openings) {
    Map<String, List<String>> table = new HashMap<>();
    for (String opening : openings) {
      table.computeIfAbsent(opening.substring(0, KEY), k -> new ArrayList<>()).add(opening);
    }
    return table;
  }

  private Phrases() {}

  /** True where the block is no sentence of an article but an invitation, a credit or a label. */
  static boolean isBoilerplate(TextBlock block) {
    String text = block.text();
    if (text.length() > LONGEST_OF_SURE) {
      return false;
    }
    String lower = bare(text.toLowerCase(Locale.ROOT));
    if (text.length() > LONGEST) {
      return opens(lower, SURE);
    }
    return lower.isEmpty() || WHOLE.contains(lower) || opens(lower, OPENINGS) || opens(lower, SURE);
  }

  /** True where a block at the end of an article is an invitation, a note or says who wrote it. */
  static boolean isTail(TextBlock block) {
    String text = block.text();
    if (text.length() > LONGEST_OF_TAIL) {
      return false;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    return TAILS.stream().anyMatch(lower::contains) || ABOUT_AUTHOR.matcher(text).find();
  }

  private static boolean opens(String lower, Map<String, List<String>> table) {
    if (lower.length() < KEY) {
      return false;
    }
    for (String opening : table.getOrDefault(lower.substring(0, KEY), List.of())) {
      if (lower.startsWith(opening)) {
        char last = opening.charAt(opening.length() - 1);
        boolean whole =
            lower.length() == opening.length()
                || !Character.isLetter(last)
                || !Character.isLetter(lower.charAt(opening.length()));
        if (whole) {
          return true;
        }
      }
    }
    return false;
  }

  private static String bare(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isMark(text.charAt(start))) {
      start++;
    }
    while (end > start && isMark(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isMark(char c) {
    return !Character.isLetterOrDigit(c)
        && c != '©'
        && c != '('
        && !Character.isSurrogate(c)
        && Character.getType(c) != Character.NON_SPACING_MARK
        && Character.getType(c) != Character.COMBINING_SPACING_MARK;
  }
}
