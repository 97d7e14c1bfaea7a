package org.dateline.ingest.page.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.ingest.page.text.ClassWords.Says;
import org.dateline.ingest.page.text.PageBlocks.Region;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Drops what stands beside the article by its element or its names. Names lie more often than
 * lengths: a name whose regions together hold much of the running text of the page is not believed.
 */
final class Clutter {
  /** Elements that hold something other than the article's own text. */
  private static final Set<String> BESIDE = Set.of("footer", "aside", "figure", "form", "address");

  /** Share of the page's running text above which a name is not believed. */
  private static final double TOO_MUCH = 0.5;

  /** The same where the name says that it is never the article. */
  private static final double ALMOST_ALL = 0.95;

  private final PageBlocks page;
  private final ClassWords words;
  private final Map<String, Integer> proseByReason = new HashMap<>();
  private final Map<Element, String> reasons = new java.util.LinkedHashMap<>();
  private final Set<String> never = new java.util.HashSet<>();

  private Clutter(PageBlocks page, ClassWords words) {
    this.page = page;
    this.words = words;
  }

  /** Drops the clutter of the page. */
  static void drop(PageBlocks page, ClassWords words) {
    new Clutter(page, words).drop();
  }

  private void drop() {
    collect();
    int total = Math.max(1, page.prose(page.all()));
    for (Map.Entry<Element, String> entry : reasons.entrySet()) {
      String reason = entry.getValue();
      double share = (double) proseByReason.getOrDefault(reason, 0) / total;
      if (share < (never.contains(reason) ? ALMOST_ALL : TOO_MUCH)) {
        page.drop(page.regions().get(entry.getKey()));
      }
    }
  }

  /** Finds the regions with a reason to go, and how much each reason would take in all. */
  private void collect() {
    Map<String, Region> open = new HashMap<>();
    List<Region> bodies = bodies();
    for (Map.Entry<Element, Region> entry : page.regions().entrySet()) {
      String reason = reason(entry.getKey());
      Region region = entry.getValue();
      boolean holdsBody =
          reason != null
              && bodies.stream().anyMatch(b -> b.from() >= region.from() && b.to() <= region.to());
      if (reason != null && !holdsBody) {
        reasons.put(entry.getKey(), reason);
        Region last = open.get(reason);
        if (last == null || region.from() >= last.to()) {
          open.put(reason, region);
          proseByReason.merge(reason, page.prose(region), Integer::sum);
        }
      }
    }
  }

  /** Regions named as the article's text that have some: what is around them is no clutter. */
  private List<Region> bodies() {
    return page.regions().entrySet().stream()
        .filter(entry -> words.of(entry.getKey()).body() && page.prose(entry.getValue()) > 0)
        .map(Map.Entry::getValue)
        .toList();
  }

  private @Nullable String reason(Element element) {
    Says says = words.of(element);
    if (says.never() != null) {
      never.add(says.never());
      return says.never();
    }
    if (says.clutter() != null && !says.body()) {
      return says.clutter();
    }
    if (BESIDE.contains(element.normalName())) {
      return '<' + element.normalName();
    }
    return isHidden(element) ? "<hidden" : null;
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
