package org.dateline.ingest.page.text;

import org.dateline.ingest.page.text.PageBlocks.Region;
import org.dateline.ingest.page.text.TextBlock.Kind;
import org.jsoup.nodes.Element;

/**
 * The sentence or two between the title and the text, which many sites keep outside of it. It is
 * the article's own: known by its name, or by standing in the description of the page.
 */
final class Standfirst {
  private static final int SHORTEST = 20;
  private static final int LONGEST = 600;

  private Standfirst() {}

  /** Index of the block, -1 where there is none before the first paragraph of the region. */
  static int find(PageBlocks page, Region main, ClassWords words, About about) {
    int paragraph = firstParagraph(page, main);
    int heading = heading(page, paragraph, about);
    if (heading < 0) {
      return -1;
    }
    for (int i = heading + 1; i < paragraph; i++) {
      TextBlock block = page.get(i);
      int weight = Script.weight(block.text());
      if (weight >= SHORTEST
          && weight <= LONGEST
          && block.linkDensity() < 0.3
          && !about.isTitle(block.text())
          && (about.isDescription(block.text())
              || (!page.isDropped(i)
                  && (named(block.owner(), words) || isInHeader(page.get(heading).owner(), block))))
          && !Phrases.isBoilerplate(block)) {
        return i;
      }
    }
    return -1;
  }

  private static int firstParagraph(PageBlocks page, Region main) {
    for (int i = main.from(); i < main.to(); i++) {
      if (!page.isDropped(i) && page.prose(i) > 0) {
        return i;
      }
    }
    return main.from();
  }

  /** The last heading before the index that is the title, or the last main heading. */
  private static int heading(PageBlocks page, int before, About about) {
    for (int i = before - 1; i >= 0; i--) {
      TextBlock block = page.get(i);
      if (block.kind() == Kind.HEADING
          && (block.owner().normalName().equals("h1") || about.isTitle(block.text()))) {
        return i;
      }
    }
    return -1;
  }

  /** A sentence in the same header element as the title. */
  private static boolean isInHeader(Element heading, TextBlock block) {
    Element header = heading.closest("header");
    String text = block.text();
    return header != null
        && text.length() > 40
        && block.linkChars() == 0
        && Script.endsSentence(text.charAt(text.length() - 1))
        && block.owner().parents().contains(header);
  }

  private static boolean named(Element owner, ClassWords words) {
    Element at = owner;
    for (int i = 0; i < 3 && at != null; i++) {
      if (words.of(at).standfirst()) {
        return true;
      }
      at = at.parent();
    }
    return false;
  }
}
