package org.dateline.ingest.registry;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * OPML 1.0 and 2.0 (opml.org/spec2.opml). Outlines with {@code xmlUrl} are feeds; the texts of the
 * outlines around them, and {@code category}, are their categories. Two attributes are our own:
 * {@code country} (of the outlet) and {@code linkSelector} (of an HTML listing page).
 */
public final class Opml {
  private Opml() {}

  /**
   * Reads a document.
   *
   * @param name of the file, for messages
   * @throws FeedListException where it is not OPML; names file and line
   */
  static List<Subscription> read(byte[] document, String name) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(document));
      return read(reader, name);
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      throw new FeedListException(name + ": line " + line + ": not OPML: " + cause(e));
    }
  }

  private static List<Subscription> read(XMLStreamReader reader, String name)
      throws XMLStreamException {
    List<Subscription> feeds = new ArrayList<>();
    Deque<String> outlines = new ArrayDeque<>();
    boolean root = true;
    while (reader.hasNext()) {
      int event = reader.next();
      boolean outline =
          (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT)
              && reader.getLocalName().equalsIgnoreCase("outline");
      if (root && event == XMLStreamConstants.START_ELEMENT) {
        root = false;
        requireOpml(reader, name);
      } else if (outline && event == XMLStreamConstants.START_ELEMENT) {
        add(reader, outlines, feeds, name);
      } else if (outline) {
        outlines.removeLast();
      }
    }
    return feeds;
  }

  private static void requireOpml(XMLStreamReader reader, String name) {
    if (!reader.getLocalName().equalsIgnoreCase("opml")) {
      throw new FeedListException(name + ": not OPML: its root is '" + reader.getLocalName() + "'");
    }
  }

  private static void add(
      XMLStreamReader reader, Deque<String> outlines, List<Subscription> feeds, String name) {
    String text = attribute(reader, "text");
    String title = attribute(reader, "title");
    String url = attribute(reader, "xmlurl");
    if (url != null && !url.isBlank()) {
      int line = reader.getLocation().getLineNumber();
      try {
        feeds.add(
            new Subscription(
                url,
                title(title == null ? text : title, url),
                categories(outlines, attribute(reader, "category")),
                attribute(reader, "country"),
                attribute(reader, "linkselector")));
      } catch (FeedListException e) {
        throw new FeedListException(name + ": line " + line + ": " + e.getMessage());
      }
    }
    String label = text != null ? text : title;
    outlines.addLast(label == null ? "" : label.strip());
  }

  /** Outlines need a text: a feed without a title carries its address there. */
  private static @Nullable String title(@Nullable String text, String url) {
    return url.equals(text) ? null : text;
  }

  private static List<String> categories(Deque<String> outlines, @Nullable String category) {
    List<String> categories = new ArrayList<>(outlines);
    if (category != null) {
      categories.addAll(List.of(category.split(",")));
    }
    return categories.stream().map(String::strip).filter(c -> !c.isEmpty()).distinct().toList();
  }

  /** The attribute of that name in any case, since files spell xmlUrl in every way. */
  private static @Nullable String attribute(XMLStreamReader reader, String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** The parser's own words without its address of them. */
  private static String cause(XMLStreamException e) {
    String message = e.getMessage() == null ? "unreadable" : e.getMessage();
    int at = message.indexOf("Message:");
    String words = at < 0 ? message : message.substring(at + "Message:".length());
    return words.strip().lines().findFirst().orElse("unreadable");
  }

  /** Writes feeds as OPML 2.0. */
  public static String write(List<Subscription> feeds) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("opml");
      xml.writeAttribute("version", "2.0");
      xml.writeStartElement("head");
      xml.writeStartElement("title");
      xml.writeCharacters("Dateline feeds");
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeStartElement("body");
      for (Subscription feed : feeds) {
        write(xml, feed);
      }
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return out.append('\n').toString();
  }

  private static void write(XMLStreamWriter xml, Subscription feed) throws XMLStreamException {
    xml.writeCharacters("\n  ");
    xml.writeEmptyElement("outline");
    xml.writeAttribute("type", "rss");
    xml.writeAttribute("text", feed.title() == null ? feed.url() : feed.title());
    if (feed.title() != null) {
      xml.writeAttribute("title", feed.title());
    }
    xml.writeAttribute("xmlUrl", feed.url());
    if (!feed.categories().isEmpty()) {
      xml.writeAttribute("category", String.join(",", feed.categories()));
    }
    if (feed.outletCountry() != null) {
      xml.writeAttribute("country", feed.outletCountry());
    }
    if (feed.linkSelector() != null) {
      xml.writeAttribute("linkSelector", feed.linkSelector());
    }
  }
}
