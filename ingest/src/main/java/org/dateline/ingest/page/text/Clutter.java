package org.dateline.ingest.page.text;

import java.util.HashMap;
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

  /** Pictures with a text each: however long, they stand beside an article of some length. */
  private static final Set<String> GALLERIES =
      Set.of("gallery", "slideshow", "carousel", "photogallery", "lightbox", "caption");

  private static final int ARTICLE = 1_000;

  /** The same for the captions of pictures: in a gallery they are the article. */
  private static final double CAPTIONS = 0.3;

  private static final String PICTURE = "<picture";
  private static final int MOST_IN_PICTURE = 3;
  private static final int LONGEST_CAPTION = 500;

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
    Bodies bodies = Bodies.of(page, words);
    CardLists.drop(page, bodies);
    collect(bodies);
    int total = Math.max(1, page.prose(page.all()));
    for (Map.Entry<Element, String> entry : reasons.entrySet()) {
      String reason = entry.getValue();
      double share = (double) proseByReason.getOrDefault(reason, 0) / total;
      boolean apart = GALLERIES.contains(reason) && (1 - share) * total >= ARTICLE;
      if (share < (apart ? ALMOST_ALL : most(reason))) {
        page.drop(page.regions().get(entry.getKey()));
      }
    }
  }

  /** Share of the page's running text up to which a reason is believed. */
  private double most(String reason) {
    if (never.contains(reason)) {
      return ALMOST_ALL;
    }
    return reason.equals(PICTURE) ? CAPTIONS : TOO_MUCH;
  }

  /** Finds the regions with a reason to go, and how much each reason would take in all. */
  private void collect(Bodies bodies) {
    Map<String, Region> open = new HashMap<>();
    for (Map.Entry<Element, Region> entry : page.regions().entrySet()) {
      Region region = entry.getValue();
      String reason = reason(entry.getKey(), region);
      if (reason != null && !bodies.liesIn(region)) {
        reasons.put(entry.getKey(), reason);
        Region last = open.get(reason);
        if (last == null || region.from() >= last.to()) {
          open.put(reason, region);
          proseByReason.merge(reason, page.prose(region), Integer::sum);
        }
      }
    }
  }

  /** A few words in an element named as a picture. */
  private boolean isCaption(Element element, Region region) {
    return region.size() <= MOST_IN_PICTURE
        && words.of(element).picture()
        && !words.of(element).body()
        && page.prose(region) < LONGEST_CAPTION
        && !holdsHeading(region);
  }

  private boolean holdsHeading(Region region) {
    for (int i = region.from(); i < region.to(); i++) {
      if (page.get(i).kind() == TextBlock.Kind.HEADING) {
        return true;
      }
    }
    return false;
  }

  private @Nullable String reason(Element element, Region region) {
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
    if (isCaption(element, region)) {
      return PICTURE;
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
