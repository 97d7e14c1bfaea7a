package org.dateline.ingest.page.text;

import java.util.List;
import org.dateline.ingest.page.text.TextBlock.Kind;
import org.jsoup.nodes.Element;

/** The kind of a block from the elements around it. */
final class BlockKinds {
  /** A quotation or a list item may hold its text some elements deeper. */
  private static final int REACH = 4;

  private BlockKinds() {}

  /** The kind that the innermost telling element of the path gives. */
  static Kind of(List<Element> path) {
    for (int i = path.size() - 1; i >= 0 && i >= path.size() - REACH; i--) {
      switch (path.get(i).normalName()) {
        case "h1", "h2", "h3", "h4", "h5", "h6" -> {
          return Kind.HEADING;
        }
        case "li", "dd", "dt" -> {
          return Kind.ITEM;
        }
        case "blockquote" -> {
          return Kind.QUOTE;
        }
        case "pre" -> {
          return Kind.CODE;
        }
        case "td", "th" -> {
          return i == path.size() - 1 ? Kind.CELL : Kind.PARAGRAPH;
        }
        default -> {
          // a plain container says nothing: look further out
        }
      }
    }
    return Kind.PARAGRAPH;
  }
}
