package org.dateline.enrich.dedup;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What agencies and outlets put around a text that is not the text: the dateline and byline before
 * it, credits and copyright lines after it. Looks only at the first and last few hundred
 * characters, with patterns that cannot backtrack far.
 */
final class Boilerplate {
  private static final int HEAD = 200;
  private static final int TAIL = 400;

  /** Lines of credits taken off at most: a text of nothing else must not take forever. */
  private static final int MOST_CREDITS = 6;

  private static final String AGENCY =
      "(?:Reuters|Thomson Reuters[^)]{0,20}+|AP|A\\.P\\.|Associated Press|AFP|UPI|DPA|dpa|ANSA|EFE|TASS|Xinhua"
          + "|Bloomberg|PTI|ANI|Kyodo|Yonhap|Anadolu|AA|APP|Interfax|RIA Novosti|CNN|BBC)";

  private static final Pattern BYLINE =
      Pattern.compile("\\A\\s*+(?:By|BY|by)\\s++\\p{Lu}[^\\n.]{2,80}+\\n");

  /** {@code CLEVELAND, Feb 26 -}, {@code PARIS (Reuters) -}, {@code (AFP) --}. */
  private static final Pattern DATELINE =
      Pattern.compile(
          "\\A\\s*+(?:\\p{Lu}[^\\n(:;!?\"]{1,60}?)?\\s?(?:\\("
              + AGENCY
              + "\\))?\\s?(?:--|-|\u2013|\u2014)\\s");

  private static final Pattern CAPITALS =
      Pattern.compile("\\A\\s*+\\p{Lu}{2}[\\p{Lu}.'\u2019 /-]*+");
  private static final Pattern CREDITED = Pattern.compile("\\(" + AGENCY + "\\)");

  private static final Pattern CREDITS =
      Pattern.compile(
          "(?:\\(\\s?(?:Reporting|Writing|Editing|Additional reporting|Compiled) by [^)]{2,300}+\\)"
              + "|(?:\u00a9|\\(c\\)|Copyright)\\s[^\\n]{0,200}+"
              + "|All rights reserved\\.?"
              + "|Our Standards:[^\\n]{0,120}+"
              + "|This (?:material|story) (?:may not|has not)[^\\n]{0,200}+)\\s*+\\z",
          Pattern.CASE_INSENSITIVE);

  private static final String DASHES = "-\u2013\u2014";

  private static final List<String> SIGNS =
      List.of(
          "ing by ",
          "compiled by ",
          "\u00a9",
          "(c)",
          "copyright",
          "all rights",
          "standards:",
          "this material ",
          "this story ");

  private Boilerplate() {}

  /** The text without what is put around it; the text itself where nothing is. */
  static String strip(String text) {
    return stripTail(stripHead(text));
  }

  private static String stripHead(String text) {
    String head = text.substring(0, Math.min(HEAD, text.length()));
    Matcher byline = BYLINE.matcher(head);
    int from = byline.lookingAt() ? byline.end() : 0;
    if (!hasDash(head)) {
      return text.substring(from);
    }
    Matcher dateline = DATELINE.matcher(head).region(from, head.length());
    if (dateline.lookingAt()) {
      String found = dateline.group();
      if (CREDITED.matcher(found).find() || CAPITALS.matcher(found).lookingAt()) {
        from = dateline.end();
      }
    }
    return text.substring(from);
  }

  private static String stripTail(String text) {
    String rest = text;
    for (int line = 0; line < MOST_CREDITS && mayHaveCredits(rest); line++) {
      int from = Math.max(0, rest.length() - TAIL);
      Matcher credits = CREDITS.matcher(rest).region(from, rest.length());
      if (!credits.find()) {
        return rest;
      }
      rest = rest.substring(0, credits.start());
    }
    return rest;
  }

  /**
   * A quick look for what a credit can't do without: the pattern is dear on a text that has none.
   */
  private static boolean mayHaveCredits(String text) {
    String tail = text.substring(Math.max(0, text.length() - TAIL)).toLowerCase(Locale.ROOT);
    for (String sign : SIGNS) {
      if (tail.contains(sign)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasDash(String head) {
    for (int i = 0; i < DASHES.length(); i++) {
      if (head.indexOf(DASHES.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
