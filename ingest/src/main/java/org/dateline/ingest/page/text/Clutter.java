package org.dateline.ingest.page.text;

import java.util.Map;
import java.util.Set;
import org.dateline.ingest.page.text.ClassWords.Hint;
import org.dateline.ingest.page.text.PageBlocks.Region;
import org.jsoup.nodes.Element;

/**
 * Drops what stands beside the article by its element or its names. A region that holds much of the
 * running text of the page is spared: names lie more often than lengths.
 */
final class Clutter {
  /** Elements that hold something other than the article's own text. */
  private static final Set<String> BESIDE = Set.of("footer", "aside", "figure", "form", "address");

  /** Share of the page's running text above which a region is the article itself. */
  private static final double TOO_MUCH = 0.5;

  /** The same where the names say that it is never the article and no main heading stands in it. */
  private static final double ALMOST_ALL = 0.8;

  private Clutter() {}

  /** Drops the clutter of the page. */
  static void drop(PageBlocks page, ClassWords words) {
    int total = Math.max(1, page.prose(page.all()));
    for (Map.Entry<Element, Region> entry : page.regions().entrySet()) {
      Region region = entry.getValue();
      if (page.isDropped(region.from()) && page.isDropped(region.to() - 1)) {
        continue;
      }
      Element element = entry.getKey();
      Set<Hint> hints = words.of(element);
      boolean never = hints.contains(Hint.NEVER);
      boolean beside =
          never
              || hints.contains(Hint.CLUTTER)
              || BESIDE.contains(element.normalName())
              || isHidden(element);
      if (beside) {
        double share = (double) page.prose(region) / total;
        if (share < (never && element.selectFirst("h1") == null ? ALMOST_ALL : TOO_MUCH)) {
          page.drop(region);
        }
      }
    }
  }

  private static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
      return true;
    }
    String style = element.attr("style");
    return !style.isEmpty()
        && (style.contains("display:none")
            || style.contains("display: none")
            || style.contains("visibility:hidden")
            || style.contains("visibility: hidden"));
  }
}
