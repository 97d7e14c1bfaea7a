package org.dateline.ingest.page.meta;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/**
 * The short texts that follow the main heading, where date and byline stand when no name says so.
 */
final class NearTitle {
  private static final int FURTHEST = 30;
  private static final int LONGEST = 120;

  private NearTitle() {}

  /** Texts after the first main heading, in order; empty where the page has none. */
  static List<String> texts(Document page) {
    Element heading = page.selectFirst("h1");
    List<String> texts = new ArrayList<>();
    if (heading == null) {
      return texts;
    }
    boolean[] after = {false};
    NodeTraversor.traverse(
        (Node node, int depth) -> {
          after[0] |= node instanceof Element element && element.equals(heading);
          if (after[0] && texts.size() < FURTHEST && node instanceof TextNode text) {
            String value = text.text().strip();
            if (!value.isEmpty() && value.length() <= LONGEST) {
              texts.add(value);
            }
          }
        },
        page.body());
    return texts;
  }
}
