package org.dateline.ingest.page.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.ingest.page.text.PageBlocks.Region;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Reads an element into {@link PageBlocks} in one walk, without what is never text to read. */
final class BlockReader implements NodeFilter {
  /** Never text of an article: code, controls, media, navigation. */
  private static final Set<String> SKIPPED =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "embed",
          "applet",
          "svg",
          "canvas",
          "audio",
          "video",
          "picture",
          "map",
          "button",
          "select",
          "textarea",
          "option",
          "datalist",
          "input",
          "dialog",
          "menu",
          "nav",
          "figcaption",
          "head",
          "link",
          "meta",
          "title",
          "amp-ad",
          "amp-sidebar",
          "amp-social-share");

  /** Elements that do not end a line of text. */
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "img", "ins", "kbd", "label", "mark", "math", "nobr", "q", "rb", "rp",
          "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
          "tt", "u", "var", "wbr");

  private static final String SPACES =
      "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u3000";

  private final List<TextBlock> blocks = new ArrayList<>();
  private final Map<Element, Region> regions = new LinkedHashMap<>();
  private final List<Element> path = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private final StringBuilder run = new StringBuilder();
  private int linkChars;
  private int linkDepth;
  private int breaks;

  private BlockReader() {}

  /** The blocks of everything below the element. */
  static PageBlocks read(Element root) {
    BlockReader reader = new BlockReader();
    root.filter(reader);
    return new PageBlocks(reader.blocks, reader.regions);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      append(text.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    String tag = element.normalName();
    if (SKIPPED.contains(tag)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (tag.equals("br")) {
      lineBreak();
    } else if (tag.equals("a")) {
      linkDepth++;
    } else if (!INLINE.contains(tag)) {
      open(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      String tag = element.normalName();
      if (tag.equals("a")) {
        linkDepth--;
      } else if (!tag.equals("br") && !INLINE.contains(tag)) {
        close(element);
      }
    }
    return FilterResult.CONTINUE;
  }

  private void open(Element element) {
    flush();
    path.add(element);
    starts.add(blocks.size());
    regions.put(element, new Region(0, 0));
  }

  private void close(Element element) {
    flush();
    path.remove(path.size() - 1);
    int start = starts.remove(starts.size() - 1);
    if (start == blocks.size()) {
      regions.remove(element);
    } else {
      regions.put(element, new Region(start, blocks.size()));
    }
  }

  private void lineBreak() {
    if (++breaks > 1) {
      flush();
    } else {
      append(" ");
      breaks = 1;
    }
  }

  private void append(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        if (run.length() > 0 && run.charAt(run.length() - 1) != ' ') {
          run.append(' ');
        }
      } else if (!isInvisible(c)) {
        run.append(c);
        breaks = 0;
        if (linkDepth > 0) {
          linkChars++;
        }
      }
    }
  }

  private void flush() {
    breaks = 0;
    int end = run.length();
    if (end > 0 && run.charAt(end - 1) == ' ') {
      end--;
    }
    if (end > 0) {
      Element owner = path.isEmpty() ? new Element("body") : path.get(path.size() - 1);
      blocks.add(new TextBlock(owner, BlockKinds.of(path), run.substring(0, end), linkChars));
    }
    run.setLength(0);
    linkChars = 0;
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || (c >= '\u00a0' && SPACES.indexOf(c) >= 0);
  }

  /** Marks without width or meaning to a reader; joiners of scripts that need them stay. */
  private static boolean isInvisible(char c) {
    return c == '\u200b' || c == '\ufeff' || c == '\u00ad' || c == '\u2060';
  }
}
