package org.dateline.ingest.page.text;

import java.util.Map;
import org.dateline.ingest.page.text.ClassWords.Hint;
import org.dateline.ingest.page.text.PageBlocks.Region;
import org.jsoup.nodes.Element;

/**
 * Chooses the region that holds the article: the smallest that still has most of the running text.
 */
final class MainRegion {
  /** Share of its parent's running text that a region needs to stand for it. */
  private static final double DOMINANT = 0.7;

  /** The same for a region whose names say that it is the article's text. */
  private static final double DOMINANT_BY_NAME = 0.4;

  private MainRegion() {}

  /** The region of the article; the whole page where nothing stands out. */
  static Region choose(PageBlocks page, Element root, ClassWords words) {
    Region best = page.all();
    Element at = root;
    int total = page.prose(best);
    Region named = null;
    int namedProse = 0;
    for (Map.Entry<Element, Region> entry : page.regions().entrySet()) {
      if (words.of(entry.getKey()).contains(Hint.BODY)) {
        int prose = page.prose(entry.getValue());
        if (prose > namedProse) {
          namedProse = prose;
          named = entry.getValue();
          at = entry.getKey();
        }
      }
    }
    if (named != null && namedProse >= DOMINANT_BY_NAME * total) {
      return descend(page, at, named);
    }
    return descend(page, root, best);
  }

  private static Region descend(PageBlocks page, Element from, Region start) {
    Element at = from;
    Region region = start;
    int prose = page.prose(region);
    boolean deeper = true;
    while (deeper) {
      deeper = false;
      for (Element child : at.children()) {
        Region inner = page.region(child);
        if (inner != null) {
          int part = page.prose(inner);
          if (part >= DOMINANT * prose && part > 0 && inner.size() > 1) {
            at = child;
            region = inner;
            prose = part;
            deeper = true;
            break;
          }
        }
      }
    }
    return region;
  }
}
