package org.dateline.ingest.page.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.ingest.page.text.PageBlocks.Region;
import org.dateline.ingest.page.text.TextBlock.Kind;

/** Which blocks of the main region are the article's own. */
final class BlockFilter {
  private BlockFilter() {}

  /** Indexes of the blocks that stay, in order. */
  static List<Integer> keep(PageBlocks page, Region main, String title) {
    int first = -1;
    int last = -1;
    for (int i = main.from(); i < main.to(); i++) {
      if (!page.isDropped(i) && page.prose(i) > 0) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    List<Integer> kept = new ArrayList<>();
    Set<String> texts = new HashSet<>();
    for (int i = main.from(); i < main.to(); i++) {
      TextBlock block = page.get(i);
      if (page.isDropped(i) || block.text().equals(title)) {
        continue;
      }
      boolean prose = page.prose(i) > 0;
      if (!prose && (i < first || i > last)) {
        continue;
      }
      if (!prose && block.linkDensity() > 0.6) {
        continue;
      }
      if (block.text().length() > 30 && !texts.add(block.text())) {
        continue;
      }
      kept.add(i);
    }
    while (!kept.isEmpty() && page.get(kept.get(kept.size() - 1)).kind() == Kind.HEADING) {
      kept.remove(kept.size() - 1);
    }
    return kept;
  }
}
