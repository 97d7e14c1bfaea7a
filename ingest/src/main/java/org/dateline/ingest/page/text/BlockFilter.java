package org.dateline.ingest.page.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.ingest.page.text.PageBlocks.Region;
import org.dateline.ingest.page.text.TextBlock.Kind;
import org.jsoup.nodes.Element;

/** Which blocks of the main region are the article's own. */
final class BlockFilter {
  /** Of an article of so few blocks, none is cut off as its tail. */
  private static final int FEWEST = 3;

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
    Map<String, Element> texts = new HashMap<>();
    Set<Element> speaking = speaking(page, main);
    for (int i = main.from(); i < main.to(); i++) {
      TextBlock block = page.get(i);
      boolean prose = page.prose(i) > 0;
      boolean inside = i >= first && i <= last;
      boolean stays =
          !page.isDropped(i)
              && !about.isTitle(block.text())
              && !Phrases.isBoilerplate(block)
              && !Captions.isCredited(block)
              && !isCode(block)
              && (prose || isLine(block, speaking))
              && (prose || (inside ? isPart(page, i) : isSentence(block)))
              && !isRepeated(block, texts);
      if (stays) {
        kept.add(i);
      }
    }
    while (kept.size() > FEWEST && isTail(page.get(kept.get(kept.size() - 1)), about)) {
      kept.remove(kept.size() - 1);
    }
    return withoutEmptyHeadings(page, kept);
  }

  /** The same text as before in another place: a copy for other screens, or a quotation pulled. */
  private static boolean isRepeated(TextBlock block, Map<String, Element> texts) {
    Element place = block.owner().parent();
    Element before = texts.putIfAbsent(block.text(), place == null ? block.owner() : place);
    return block.text().length() > 30 && before != null && !before.equals(place);
  }

  /** Leaves out headings of what was left out. */
  private static List<Integer> withoutEmptyHeadings(PageBlocks page, List<Integer> kept) {
    List<Integer> full = new ArrayList<>();
    for (int k = 0; k < kept.size(); k++) {
      int index = kept.get(k);
      int next = k + 1 < kept.size() ? kept.get(k + 1) : index + 1;
      boolean empty =
          page.get(index).kind() == Kind.HEADING
              && next > index + 2
              && (page.isDropped(index + 1) || page.get(index + 1).linkDensity() > 0.6);
      if (!empty) {
        full.add(index);
      }
    }
    return full;
  }

  /** Elements that hold running text of their own, between line breaks. */
  private static Set<Element> speaking(PageBlocks page, Region main) {
    Set<Element> owners = new HashSet<>();
    for (int i = main.from(); i < main.to(); i++) {
      if (page.prose(i) > 0) {
        owners.add(page.get(i).owner());
      }
    }
    return owners;
  }

  /** A few words in a container of their own are a label, unless they are a sentence. */
  private static boolean isLine(TextBlock block, Set<Element> speaking) {
    String text = block.text();
    return block.kind() != Kind.PARAGRAPH
        || block.owner().normalName().equals("p")
        || Script.weight(text) >= 60
        || isClosed(text)
        || speaking.contains(block.owner());
  }

  /** Data that a script or an attribute lost into the page. */
  private static boolean isCode(TextBlock block) {
    String text = block.text();
    return block.kind() != Kind.CODE
        && (text.contains("\",\"") || text.contains("\":{") || text.contains("<a href="));
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
        || Phrases.isTail(block)
        || (block.text().length() < 600 && about.startsWithAuthor(block.text()));
  }

  /** Short pieces between paragraphs stay, unless they only lead elsewhere. */
  private static boolean isPart(PageBlocks page, int index) {
    TextBlock block = page.get(index);
    if (block.linkDensity() <= 0.6 || (block.kind() == Kind.ITEM && block.ownChars() >= 12)) {
      return true;
    }
    boolean heads = block.kind() == Kind.HEADING && index + 1 < page.size();
    return heads && page.prose(index + 1) > 0;
  }

  /** A short paragraph before the first or after the last long one. */
  private static boolean isSentence(TextBlock block) {
    String text = block.text();
    return block.owner().normalName().equals("p")
        && block.linkDensity() < 0.3
        && text.length() > 3
        && isClosed(text);
  }

  /** Ends as sentences and quotations do. */
  private static boolean isClosed(String text) {
    char end = text.charAt(text.length() - 1);
    return Script.endsSentence(end) || ",:\"”’'»”)".indexOf(end) >= 0;
  }
}
