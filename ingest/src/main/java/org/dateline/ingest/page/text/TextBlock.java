package org.dateline.ingest.page.text;

import org.jsoup.nodes.Element;

/**
 * One run of text between two block boundaries.
 *
 * @param owner the innermost block element that holds the run
 * @param kind what the run is
 * @param text the run with its white space collapsed, never empty
 * @param linkChars how many of its characters stand in links, white space left out
 */
record TextBlock(Element owner, Kind kind, String text, int linkChars) {

  /** What a run of text is, by the innermost element that says so. */
  enum Kind {
    PARAGRAPH,
    HEADING,
    ITEM,
    QUOTE,
    CELL,
    CODE
  }

  /** Characters outside of links, white space left out. */
  int ownChars() {
    return (int) text.chars().filter(c -> c != ' ').count() - linkChars;
  }

  /**
   * Share of the text that stands in links, 0 to 1. White space is counted in the text alone, so
   * words that are one link come to some .85.
   */
  double linkDensity() {
    return (double) linkChars / text.length();
  }

  /**
   * How much running text the block is, in characters of an alphabetic script: 0 for headings, for
   * short pieces and for what is mostly links. A character of an unspaced script counts three.
   */
  int prose() {
    if (kind == Kind.HEADING || linkDensity() > 0.5) {
      return 0;
    }
    int weight = Script.weight(text);
    return weight < 40 ? 0 : weight;
  }
}
