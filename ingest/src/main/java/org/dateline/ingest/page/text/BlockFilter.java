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
  static List<Integer> keep(PageBlocks page, Region main, About about) {
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
      boolean prose = page.prose(i) > 0;
      boolean inside = i >= first && i <= last;
      boolean stays =
          !page.isDropped(i)
              && !about.isTitle(block.text())
              && !Phrases.isBoilerplate(block)
              && (prose || (inside ? isPart(page, i) : isSentence(block)))
              && (block.text().length() <= 30 || texts.add(block.text()));
      if (stays) {
        kept.add(i);
      }
    }
    while (!kept.isEmpty() && isTail(page.get(kept.get(kept.size() - 1)), about)) {
      kept.remove(kept.size() - 1);
    }
    return kept;
  }

  /** The same for a page of hardly any running text: whatever does not lead elsewhere. */
  static List<Integer> keepShort(PageBlocks page, Region main, About about) {
    List<Integer> kept = new ArrayList<>();
    for (int i = main.from(); i < main.to(); i++) {
      TextBlock block = page.get(i);
      if (!page.isDropped(i)
          && !about.isTitle(block.text())
          && block.linkDensity() < 0.5
          && !Phrases.isBoilerplate(block)) {
        kept.add(i);
      }
    }
    return kept;
  }

  /** A heading of nothing, or a few words on the author, at the end. */
  private static boolean isTail(TextBlock block, About about) {
    return block.kind() == Kind.HEADING
        || (block.text().length() < 600 && about.startsWithAuthor(block.text()));
  }

  /** Short pieces between paragraphs stay, unless they only lead elsewhere. */
  private static boolean isPart(PageBlocks page, int index) {
    TextBlock block = page.get(index);
    if (block.linkDensity() <= 0.6) {
      return true;
    }
    boolean heads = block.kind() == Kind.HEADING && index + 1 < page.size();
    return heads && page.prose(index + 1) > 0;
  }

  /** A short paragraph before the first or after the last long one. */
  private static boolean isSentence(TextBlock block) {
    String text = block.text();
    char end = text.charAt(text.length() - 1);
    return block.owner().normalName().equals("p")
        && block.linkDensity() < 0.3
        && text.length() > 3
        && (Script.endsSentence(end) || ",:\"”’'»”)".indexOf(end) >= 0);
  }
}
