package org.dateline.ingest.page.text;

import java.util.BitSet;
import java.util.Map;
import org.dateline.ingest.page.text.PageBlocks.Region;
import org.jsoup.nodes.Element;

/**
 * The containers that are named as the article's text and have some. Regions are nested or apart,
 * so one bit a block answers in constant time what a search through all would.
 */
final class Bodies {
  private final BitSet starts = new BitSet();
  private final BitSet covered = new BitSet();

  /** Least end of the containers that start at a block. */
  private final int[] ends;

  private Bodies(int blocks) {
    ends = new int[blocks];
  }

  static Bodies of(PageBlocks page, ClassWords words) {
    Bodies bodies = new Bodies(page.size());
    for (Map.Entry<Element, Region> entry : page.regions().entrySet()) {
      Region region = entry.getValue();
      if (!entry.getKey().normalName().equals("p")
          && words.of(entry.getKey()).body()
          && page.prose(region) > 0) {
        bodies.add(region);
      }
    }
    return bodies;
  }

  private void add(Region region) {
    boolean known = starts.get(region.from());
    ends[region.from()] = known ? Math.min(ends[region.from()], region.to()) : region.to();
    starts.set(region.from());
    if (covered.nextClearBit(region.from()) < region.to()) {
      covered.set(region.from(), region.to());
    }
  }

  /** True where one of them lies in the region or is the region. */
  boolean liesIn(Region region) {
    int inner = starts.nextSetBit(region.from() + 1);
    return (inner >= 0 && inner < region.to())
        || (starts.get(region.from()) && ends[region.from()] <= region.to());
  }

  /** True where they cover the region. */
  boolean cover(Region region) {
    return covered.nextClearBit(region.from()) >= region.to();
  }
}
