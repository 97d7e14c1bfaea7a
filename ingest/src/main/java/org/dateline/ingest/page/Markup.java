package org.dateline.ingest.page;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Takes out of markup what no reader sees, before it is parsed: comments, scripts, styles,
 * drawings. They are most of the bytes of a page and most of the time of its parser. JSON-LD stays.
 * What follows the hundred-thousandth tag is left out: no article is there, and it bounds the time.
 */
final class Markup {
  private static final int MOST_TAGS = 100_000;
  private static final int[] STAYS = {};

  private final String html;

  /** Names that are opened and never closed again: looking once is enough. */
  private final Set<String> unclosed = new HashSet<>();

  private Markup(String html) {
    this.html = html;
  }

  /** The markup without these; what is never closed is left as it is. */
  static String withoutCode(String html) {
    return new Markup(html).withoutCode();
  }

  private String withoutCode() {
    StringBuilder out = new StringBuilder(html.length() / 2);
    int copied = 0;
    int tags = 0;
    int at = html.indexOf('<');
    while (at >= 0 && tags++ < MOST_TAGS) {
      int[] cut = mayOpen(at) ? cut(at) : STAYS;
      if (isStructured(at)) {
        // markup inside its strings is not the page's
        int close = unclosed.contains("ld+json") ? -1 : closing(at + 1, "script");
        if (close < 0) {
          unclosed.add("ld+json");
        }
        at = html.indexOf('<', close < 0 ? at + 1 : close + 1);
      } else if (cut.length == 2) {
        out.append(html.substring(copied, cut[0]));
        copied = cut[1];
        at = html.indexOf('<', Math.max(cut[1], at + 1));
      } else {
        at = html.indexOf('<', at + 1);
      }
    }
    return out.append(html.substring(copied, at < 0 ? html.length() : Math.max(copied, at)))
        .toString();
  }

  private boolean mayOpen(int at) {
    char next = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
    return next == '!' || next == 's' || next == 'S';
  }

  /** Start and end of what goes, for the markup that opens at the index; empty where it stays. */
  private int[] cut(int at) {
    if (html.startsWith("<!--", at)) {
      int end = unclosed.contains("!--") ? -1 : html.indexOf("-->", at + 2);
      if (end < 0) {
        unclosed.add("!--");
      }
      return end < 0 ? STAYS : new int[] {at, end + 3};
    }
    for (String name : new String[] {"script", "style", "svg"}) {
      if (html.regionMatches(true, at + 1, name, 0, name.length())) {
        return unclosed.contains(name) ? STAYS : content(at, name);
      }
    }
    return STAYS;
  }

  private int[] content(int at, String name) {
    int open = html.indexOf('>', at);
    int after = at + 1 + name.length();
    if (open < 0 || after > open || Character.isLetterOrDigit(html.charAt(after))) {
      return STAYS;
    }
    if (isStructured(html.substring(at, open))
        || (name.equals("svg") && html.charAt(open - 1) == '/')) {
      return STAYS;
    }
    int close = closing(open + 1, name);
    if (close < 0) {
      unclosed.add(name);
    }
    int end = close < 0 ? -1 : html.indexOf('>', close);
    return end < 0 ? STAYS : new int[] {at, end + 1};
  }

  /** True where a script of JSON-LD opens at the index. */
  private boolean isStructured(int at) {
    if (!html.regionMatches(true, at + 1, "script", 0, 6)) {
      return false;
    }
    int open = html.indexOf('>', at);
    return open > 0 && isStructured(html.substring(at, open));
  }

  private static boolean isStructured(String tag) {
    return tag.toLowerCase(Locale.ROOT).contains("ld+json");
  }

  private int closing(int from, String name) {
    int at = html.indexOf("</", from);
    while (at >= 0 && !html.regionMatches(true, at + 2, name, 0, name.length())) {
      at = html.indexOf("</", at + 2);
    }
    return at;
  }
}
