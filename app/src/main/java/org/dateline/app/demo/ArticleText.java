package org.dateline.app.demo;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An article as its author wrote it: a head of {@code key: value} lines, a line of three hyphens,
 * and the paragraphs.
 *
 * @param head title, by, published, modified, summary, caption
 * @param body paragraphs in HTML, or {@code @text-of OUTLET/SLUG} where it is another's text
 */
record ArticleText(Map<String, String> head, String body) {
  private static final String RULE = "---\n";

  /**
   * Reads head and body.
   *
   * @param name of the article, for errors
   */
  static ArticleText of(String name, String text) {
    int rule = text.indexOf(RULE);
    if (rule < 0) {
      throw new IllegalArgumentException(name + ": no line of three hyphens after the head");
    }
    Map<String, String> head = new LinkedHashMap<>();
    for (String line : text.substring(0, rule).lines().toList()) {
      List<String> pair = List.of(line.split(": ", 2));
      if (pair.size() != 2) {
        throw new IllegalArgumentException(name + ": not a line of a head: " + line);
      }
      head.put(pair.get(0), pair.get(1));
    }
    return new ArticleText(
        Collections.unmodifiableMap(head), text.substring(rule + RULE.length()).strip());
  }
}
