package org.dateline.ingest.page.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.ingest.page.text.PageBlocks.Region;
import org.jsoup.nodes.Element;

/**
 * Drops lists of teasers that no name gives away: elements of one make beside each other, each with
 * a title that leads elsewhere and a sentence or two.
 */
final class CardLists {
  /** So many cards are a list. */
  private static final int FEWEST = 3;

  /** The same inside the text, where three or four may be the article's own. */
  private static final int FEWEST_IN_BODY = 6;

  /** Inside the text, what is the greater part of the page is a list that was written for it. */
  private static final double LESSER_PART = 0.5;

  /** A page of nothing but these is read nevertheless. */
  private static final double ALMOST_ALL = 0.9;

  private static final int MOST_BLOCKS = 10;
  private static final int LONGEST = 600;
  private static final int SHORTEST_TITLE = 15;
  private static final double LINKED = 0.75;

  private CardLists() {}

  /** The elements of one parent that look alike. */
  private record Make(Element parent, String tag, String name) {}

  /** Drops them, except inside the regions that are named as the article's text. */
  static void drop(PageBlocks page, Bodies bodies) {
    Map<Make, List<Region>> groups = new LinkedHashMap<>();
    for (Map.Entry<Element, Region> entry : page.regions().entrySet()) {
      Element parent = entry.getKey().parent();
      Region region = entry.getValue();
      if (parent != null) {
        groups.computeIfAbsent(make(entry.getKey(), parent), k -> new ArrayList<>()).add(region);
      }
    }
    int total = page.prose(page.all());
    for (List<Region> group : groups.values()) {
      List<Region> cards = group.stream().filter(region -> isCard(page, region)).toList();
      int prose = cards.stream().mapToInt(page::prose).sum();
      boolean inBody = bodies.cover(group.get(0));
      if (cards.size() >= (inBody ? FEWEST_IN_BODY : FEWEST)
          && cards.size() * 4 >= group.size() * 3
          && prose < (inBody ? LESSER_PART : ALMOST_ALL) * total) {
        cards.forEach(page::drop);
      }
    }
  }

  private static Make make(Element element, Element parent) {
    String names = element.className().strip();
    int end = names.indexOf(' ');
    return new Make(parent, element.normalName(), end < 0 ? names : names.substring(0, end));
  }

  private static boolean isCard(PageBlocks page, Region region) {
    if (region.size() < 2 || region.size() > MOST_BLOCKS) {
      return false;
    }
    boolean titled = false;
    int paragraphs = 0;
    int length = 0;
    for (int i = region.from(); i < region.to(); i++) {
      TextBlock block = page.get(i);
      titled |= block.linkDensity() >= LINKED && block.text().length() >= SHORTEST_TITLE;
      paragraphs += page.prose(i) > 0 ? 1 : 0;
      length += page.prose(i);
    }
    return titled && paragraphs <= 2 && length <= LONGEST;
  }
}
