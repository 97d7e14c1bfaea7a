package org.dateline.ingest.feed.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.ingest.feed.html.Links;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * An element of a feed: its canonical name (see {@link Namespaces}), its children, its text, and
 * the base that relative links in it resolve against.
 *
 * @param element the parsed element
 * @param name canonical name in lower case
 * @param base absolute base of relative links, empty where unknown (xml:base, XML Base 1.0)
 */
public record XmlElement(Element element, String name, String base) {

  static XmlElement root(Element element, String documentBase) {
    return new XmlElement(element, Namespaces.name(element), based(element, documentBase));
  }

  /** Child elements in order. */
  public List<XmlElement> children() {
    List<XmlElement> children = new ArrayList<>(element.childNodeSize());
    for (Element child : element.children()) {
      children.add(new XmlElement(child, Namespaces.name(child), based(child, base)));
    }
    return children;
  }

  /** The first child of that name, null where there is none. */
  public @Nullable XmlElement child(String wanted) {
    for (Element child : element.children()) {
      if (Namespaces.name(child).equals(wanted)) {
        return new XmlElement(child, wanted, based(child, base));
      }
    }
    return null;
  }

  /** An attribute by its name in lower case, prefixes as written; null where it is missing. */
  public @Nullable String attribute(String wanted) {
    if (element.hasAttr(wanted)) {
      return element.attr(wanted);
    }
    for (Attribute attribute : element.attributes()) {
      if (attribute.getKey().toLowerCase(Locale.ROOT).equals(wanted)) {
        return attribute.getValue();
      }
    }
    return null;
  }

  /** An attribute by its local name, whatever its prefix; null where it is missing. */
  public @Nullable String anyAttribute(String local) {
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey();
      if (key.substring(key.indexOf(':') + 1).toLowerCase(Locale.ROOT).equals(local)) {
        return attribute.getValue();
      }
    }
    return null;
  }

  /** All text within, entities resolved, as it stands. */
  public String text() {
    return element.wholeText();
  }

  /** True where there are elements within, or CDATA beside text: markup that was not escaped. */
  public boolean hasMarkup() {
    return element.childrenSize() > 0;
  }

  /**
   * What is within, as HTML: child elements as markup without their prefixes, text escaped, CDATA
   * as the markup it is.
   */
  public String markup() {
    StringBuilder html = new StringBuilder();
    for (Node node : element.childNodes()) {
      append(node, html, 0);
    }
    return html.toString();
  }

  private static void append(Node node, StringBuilder html, int depth) {
    if (node instanceof CDataNode data) {
      html.append(data.getWholeText());
    } else if (node instanceof TextNode text) {
      html.append(Entities.escape(text.getWholeText()));
    } else if (node instanceof Element child && depth < 256) {
      String name = child.tag().localName();
      html.append('<').append(name);
      for (Attribute attribute : child.attributes()) {
        html.append(' ')
            .append(attribute.getKey())
            .append("=\"")
            .append(Entities.escape(attribute.getValue()).replace("\"", "&quot;"))
            .append('"');
      }
      html.append('>');
      if (child.childNodeSize() > 0 || !child.tag().isSelfClosing() || !isVoid(name)) {
        for (Node inner : child.childNodes()) {
          append(inner, html, depth + 1);
        }
        if (!isVoid(name)) {
          html.append("</").append(name).append('>');
        }
      }
    }
  }

  private static boolean isVoid(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "area",
          "base",
          "br",
          "col",
          "embed",
          "hr",
          "img",
          "input",
          "link",
          "meta",
          "source",
          "track",
          "wbr" ->
          true;
      default -> false;
    };
  }

  private static String based(Element element, String outer) {
    String own = element.attr("xml:base");
    return own.isEmpty() ? outer : Links.resolve(outer, own);
  }
}
