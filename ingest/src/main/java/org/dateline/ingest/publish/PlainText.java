package org.dateline.ingest.publish;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Sanitised HTML of a feed as plain text, paragraphs separated by a blank line. */
final class PlainText {
  private PlainText() {}

  /** The text, empty for null. */
  static String of(@Nullable String html) {
    if (html == null || html.isBlank()) {
      return "";
    }
    Paragraphs paragraphs = new Paragraphs();
    Jsoup.parseBodyFragment(html).body().traverse(paragraphs);
    return paragraphs.joined();
  }

  /** Collects text and starts a paragraph at every block element and double line break. */
  private static final class Paragraphs implements NodeVisitor {
    private final List<String> done = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        open.append(text.getWholeText());
      } else if (node instanceof Element element) {
        boolean breaks = element.isBlock() || element.nameIs("br");
        if (breaks) {
          close();
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && element.isBlock()) {
        close();
      }
    }

    private void close() {
      String paragraph = open.toString().replaceAll("[\\s\\u00a0]+", " ").strip();
      if (!paragraph.isEmpty()) {
        done.add(paragraph);
      }
      open.setLength(0);
    }

    private String joined() {
      close();
      return String.join("\n\n", done);
    }
  }
}
