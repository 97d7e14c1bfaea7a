package org.dateline.ingest.page.text;

import java.util.Map;
import org.dateline.ingest.page.text.PageBlocks.Region;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the region that holds the article: the smallest that still has most of the running text,
 * starting from what the names of elements say.
 */
final class MainRegion {
  /** Share of its parent's running text that a region needs to stand for it. */
  private static final double DOMINANT = 0.7;

  /**
   * The same inside an article element, where what is left beside it is rather text than clutter.
   */
  private static final double DOMINANT_IN_ARTICLE = 0.93;

  /**
   * Share of the page's running text above which regions named as the article's text are believed.
   */
  private static final double BELIEVED = 0.35;

  private final PageBlocks page;
  private final ClassWords words;

  private MainRegion(PageBlocks page, ClassWords words) {
    this.page = page;
    this.words = words;
  }

  /** The element that holds the article; the root where nothing stands out. */
  static Region choose(PageBlocks page, Element root, ClassWords words) {
    MainRegion choice = new MainRegion(page, words);
    Element start = choice.named();
    return choice.descend(start == null ? root : start, start != null);
  }

  /** The innermost element around all regions that are named as the article's text. */
  private @Nullable Element named() {
    int total = page.prose(page.all());
    Element around = null;
    int sum = 0;
    int until = 0;
    for (Map.Entry<Element, Region> entry : page.regions().entrySet()) {
      Region region = entry.getValue();
      if (region.from() >= until && words.of(entry.getKey()).body()) {
        int prose = page.prose(region);
        if (prose > 0.03 * total) {
          around = around == null ? entry.getKey() : commonAncestor(around, entry.getKey());
          sum += prose;
          until = region.to();
        }
      }
    }
    if (around == null || sum < BELIEVED * total) {
      return null;
    }
    Region whole = page.region(around);
    return whole == null || sum < 0.6 * page.prose(whole) ? null : around;
  }

  private static Element commonAncestor(Element a, Element b) {
    Element at = a;
    while (at.parent() != null && !b.parents().contains(at) && !at.equals(b)) {
      at = at.parent();
    }
    return at;
  }

  private Region descend(Element from, boolean named) {
    Element at = from;
    boolean inArticle = named;
    Region region = page.region(from);
    Element next = from;
    while (next != null) {
      at = next;
      region = page.region(at) == null ? page.all() : page.region(at);
      inArticle |= at.normalName().equals("article") || words.of(at).body();
      next = dominant(at, page.prose(region), inArticle ? DOMINANT_IN_ARTICLE : DOMINANT);
      if (next != null && inArticle && hasParagraphs(at, next)) {
        next = null;
      }
    }
    return region;
  }

  /** True where the element has paragraphs of its own beside the child. */
  private boolean hasParagraphs(Element parent, Element child) {
    for (Element other : parent.children()) {
      Region region = other.equals(child) ? null : page.region(other);
      if (region != null && other.normalName().equals("p") && page.prose(region) > 0) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Element dominant(Element parent, int prose, double share) {
    for (Element child : parent.children()) {
      Region inner = page.region(child);
      if (inner != null && inner.size() > 1 && prose > 0 && page.prose(inner) >= share * prose) {
        return child;
      }
    }
    return null;
  }
}
