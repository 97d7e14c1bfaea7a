package org.dateline.ingest.feed.xml;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.ingest.feed.Entry;
import org.dateline.ingest.feed.Feed;
import org.dateline.ingest.feed.FeedFormat;
import org.dateline.ingest.feed.FeedResult;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Text to a feed, for every format in XML: repairs the text, builds the tree with a parser that
 * never refuses (jsoup's, in XML mode: it survives unclosed and crossed tags, stray ampersands,
 * missing quotes and prefixes), finds the root, and hands over to the reader of that root.
 */
public final class XmlFeedParser {
  /** More entries than this are cut: no real feed has them, bombs do. */
  public static final int MOST_ENTRIES = 5_000;

  private static final int DEEPEST = 256;

  private XmlFeedParser() {}

  /**
   * Parses the text of a feed.
   *
   * @param base address of the document, empty where unknown
   * @param now time of the fetch
   */
  public static FeedResult parse(String text, String base, Instant now) {
    TextRepair.Repaired repaired = TextRepair.repair(text);
    List<String> repairs = new ArrayList<>(repaired.repairs());
    Document document = Parser.xmlParser().setMaxDepth(DEEPEST).parseInput(repaired.text(), base);
    Element root = root(document, repairs);
    if (root == null) {
      return new FeedResult.Refused("no feed: " + what(document));
    }
    XmlElement element = XmlElement.root(root, base);
    return switch (localName(root)) {
      case "urlset" -> SitemapReader.news(element, now, repairs);
      case "sitemapindex" -> SitemapReader.index(element, now);
      default -> feed(element, now, repairs);
    };
  }

  private static FeedResult feed(XmlElement root, Instant now, List<String> repairs) {
    FeedFormat format = FeedFormats.of(root);
    boolean atom = format == FeedFormat.ATOM_1_0 || format == FeedFormat.ATOM_0_3;
    XmlElement channel = root.name().equals("channel") || atom ? root : channel(root);
    List<XmlElement> items = new ArrayList<>();
    collect(root, items, 0);
    if (items.size() > MOST_ENTRIES) {
      repairs.add("entries cut at " + MOST_ENTRIES + " of " + items.size());
    }
    ChannelReader head = ChannelReader.read(root, channel, atom);
    List<Entry> entries =
        items.stream()
            .limit(MOST_ENTRIES)
            .map(item -> EntryReader.read(item, atom, now))
            .map(head::inherited)
            .toList();
    return new FeedResult.Parsed(
        new Feed(
            format, head.title(), head.link(), head.language(), entries, head.hints(), repairs));
  }

  private static XmlElement channel(XmlElement root) {
    XmlElement channel = root.child("channel");
    return channel == null ? root : channel;
  }

  /**
   * Items stand in the channel, beside it (RDF), or deeper in what a broken document made of it.
   */
  private static void collect(XmlElement parent, List<XmlElement> items, int depth) {
    for (XmlElement child : parent.children()) {
      if (child.name().equals("item") || child.name().equals("entry")) {
        items.add(child);
        collectNested(child, items, depth);
      } else if (depth < DEEPEST && !child.name().equals("image")) {
        collect(child, items, depth + 1);
      }
    }
  }

  /** An unclosed item swallows the ones after it. */
  private static void collectNested(XmlElement item, List<XmlElement> items, int depth) {
    List<Element> swallowed = new ArrayList<>();
    for (XmlElement child : item.children()) {
      if (child.name().equals("item") || child.name().equals("entry")) {
        swallowed.add(child.element());
        items.add(child);
        if (depth < DEEPEST) {
          collectNested(child, items, depth + 1);
        }
      }
    }
    swallowed.forEach(Element::remove);
  }

  private static @Nullable Element root(Document document, List<String> repairs) {
    Element first = document.firstElementChild();
    if (first != null && isRoot(first)) {
      return first;
    }
    for (Element element : document.getAllElements()) {
      if (isRoot(element)) {
        repairs.add("wrapping markup dropped");
        return element;
      }
    }
    return null;
  }

  private static boolean isRoot(Element element) {
    return switch (localName(element)) {
      case "rss", "rdf", "feed", "urlset", "sitemapindex" -> true;
      case "channel" -> !element.hasParent() || element.parent() instanceof Document;
      default -> false;
    };
  }

  private static String localName(Element element) {
    return element.tag().localName().toLowerCase(Locale.ROOT);
  }

  private static String what(Document document) {
    Element first = document.firstElementChild();
    if (first == null) {
      return document.wholeText().isBlank() ? "the document is empty" : "the document is not XML";
    }
    String name = first.tagName();
    return name.equalsIgnoreCase("html")
        ? "the document is an HTML page"
        : "the root is <" + shortened(name) + ">";
  }

  private static String shortened(String name) {
    return name.length() > 40 ? name.substring(0, 40) + "..." : name;
  }
}
