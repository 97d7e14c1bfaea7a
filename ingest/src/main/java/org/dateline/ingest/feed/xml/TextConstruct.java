package org.dateline.ingest.feed.xml;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.dateline.ingest.feed.html.FeedHtml;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * An element that holds text or markup, read by the rules of its format: Atom 1.0 text constructs
 * (RFC 4287, section 3.1), Atom 0.3 modes, and RSS, where everything is HTML whether it says so or
 * not.
 */
final class TextConstruct {
  private TextConstruct() {}

  /** The construct as sanitised HTML; null where there is nothing in it. */
  static @Nullable String html(XmlElement element, boolean atom) {
    String raw = source(element, atom);
    String html = FeedHtml.sanitised(raw, element.base());
    return html.isEmpty() ? null : html;
  }

  /** The construct as plain text in one line. */
  static String plain(XmlElement element, boolean atom) {
    return FeedHtml.plain(source(element, atom));
  }

  /** The construct as HTML, not yet sanitised. */
  private static String source(XmlElement element, boolean atom) {
    String type = lower(element.attribute("type"));
    String mode = lower(element.attribute("mode"));
    if (mode.equals("base64") || (isBase64(type) && !element.hasMarkup())) {
      return base64(element.text());
    }
    if (element.hasMarkup()) {
      return element.markup();
    }
    String text = element.text();
    boolean plain =
        atom
            && mode.isEmpty()
            && (type.isEmpty() || type.equals("text") || type.equals("text/plain"));
    boolean literal =
        plain || type.equals("text/plain") || (mode.equals("xml") && !type.equals("text/html"));
    return literal && !(type.isEmpty() && FeedHtml.looksLikeHtml(text))
        ? Entities.escape(text)
        : text;
  }

  /** Atom 1.0 content of another media type is base64 unless it is text or XML. */
  private static boolean isBase64(String type) {
    return type.contains("/")
        && !type.startsWith("text/")
        && !type.endsWith("xml")
        && !type.equals("application/xhtml");
  }

  private static String base64(String text) {
    try {
      return new String(Base64.getMimeDecoder().decode(text.strip()), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      return text;
    }
  }

  private static String lower(@Nullable String attribute) {
    return attribute == null ? "" : attribute.strip().toLowerCase(Locale.ROOT);
  }
}
