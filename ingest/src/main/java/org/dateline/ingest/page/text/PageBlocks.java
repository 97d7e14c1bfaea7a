package org.dateline.ingest.page.text;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The text of a page as blocks in document order, and which of them every element spans. Blocks are
 * dropped by index and never move, so all steps speak of the same page.
 */
final class PageBlocks {
  private final List<TextBlock> blocks;
  private final Map<Element, Region> regions;
  private final BitSet dropped = new BitSet();
  private final int[] prose;

  /** The blocks {@code from} (inclusive) to {@code to} (exclusive). */
  record Region(int from, int to) {
    boolean holds(int index) {
      return index >= from && index < to;
    }

    int size() {
      return to - from;
    }
  }

  PageBlocks(List<TextBlock> blocks, Map<Element, Region> regions) {
    this.blocks = blocks;
    this.regions = regions;
    this.prose = blocks.stream().mapToInt(TextBlock::prose).toArray();
  }

  int size() {
    return blocks.size();
  }

  TextBlock get(int index) {
    return blocks.get(index);
  }

  /** All elements that hold text, outermost first, with what they span. */
  Map<Element, Region> regions() {
    return regions;
  }

  /** What the element spans, null where it holds no text. */
  @Nullable Region region(Element element) {
    return regions.get(element);
  }

  Region all() {
    return new Region(0, blocks.size());
  }

  void drop(Region region) {
    dropped.set(region.from(), region.to());
  }

  void drop(int index) {
    dropped.set(index);
  }

  boolean isDropped(int index) {
    return dropped.get(index);
  }

  /** Running text of the block, in characters; 0 where it is no prose. */
  int prose(int index) {
    return prose[index];
  }

  /** Running text of a region that is not dropped, in characters. */
  int prose(Region region) {
    int sum = 0;
    for (int i = dropped.nextClearBit(region.from());
        i < region.to();
        i = dropped.nextClearBit(i + 1)) {
      sum += prose[i];
    }
    return sum;
  }
}
