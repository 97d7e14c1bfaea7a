package org.dateline.ingest.page.text;

import org.dateline.ingest.page.text.PageBlocks.Region;
import org.jsoup.nodes.Element;

/** Cuts off the articles that pages with endless scrolling put below the one that was asked for. */
final class FirstArticle {
  /** A main heading after this much running text begins another article. */
  private static final int ENOUGH = 400;

  private FirstArticle() {}

  /** The region up to the main heading of a second article; unchanged where there is none. */
  static Region of(PageBlocks page, Region main) {
    int prose = 0;
    Element first = null;
    for (int i = main.from(); i < main.to(); i++) {
      TextBlock block = page.get(i);
      if (block.owner().normalName().equals("h1") && !page.isDropped(i)) {
        if (first != null && prose > ENOUGH && isAlike(first, block.owner())) {
          return new Region(main.from(), i);
        }
        first = first == null ? block.owner() : first;
      }
      prose += page.isDropped(i) ? 0 : page.prose(i);
    }
    return main;
  }

  /** Two headings of one make are titles; subheads that misuse the element look different. */
  private static boolean isAlike(Element one, Element two) {
    return one.className().equals(two.className())
        && !one.className().isEmpty()
        && one.closest("article") != null
        && !one.closest("article").equals(two.closest("article"));
  }
}
