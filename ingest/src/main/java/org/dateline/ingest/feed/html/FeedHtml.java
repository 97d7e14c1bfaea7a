package org.dateline.ingest.feed.html;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** Markup inside feeds: HTML sanitised and with absolute links, or plain text. */
public final class FeedHtml {
  private static final int DEEPEST = 100;
  private static final Pattern TAG = Pattern.compile("<[A-Za-z/!][^>]*>|<!--");
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]{1,30});");
  private static final Safelist SAFE = safe(false);
  private static final Safelist SAFE_RELATIVE = safe(true);
  private static final Safelist SAFE_PLAIN = withoutProtocols(safe(true));
  private static final List<String> LINKS = List.of("href", "src", "cite");

  private FeedHtml() {}

  private static Safelist safe(boolean relative) {
    return Safelist.relaxed()
        .addTags(
            "abbr",
            "acronym",
            "address",
            "article",
            "aside",
            "audio",
            "big",
            "bdi",
            "bdo",
            "center",
            "data",
            "del",
            "details",
            "dfn",
            "dir",
            "fieldset",
            "figcaption",
            "figure",
            "font",
            "footer",
            "form",
            "header",
            "hgroup",
            "hr",
            "ins",
            "kbd",
            "legend",
            "main",
            "map",
            "area",
            "mark",
            "menu",
            "nav",
            "picture",
            "rp",
            "rt",
            "ruby",
            "s",
            "samp",
            "section",
            "source",
            "summary",
            "time",
            "tt",
            "var",
            "video",
            "wbr")
        .addAttributes(":all", "title", "lang", "dir", "alt")
        .addAttributes("source", "src", "type")
        .addAttributes("audio", "src", "controls")
        .addAttributes("video", "src", "poster", "controls", "width", "height")
        .addAttributes("time", "datetime")
        .addAttributes("ins", "cite", "datetime")
        .addAttributes("del", "cite", "datetime")
        .addAttributes("area", "href", "shape", "coords")
        .addProtocols("source", "src", "http", "https")
        .addProtocols("audio", "src", "http", "https")
        .addProtocols("video", "src", "http", "https")
        .addProtocols("area", "href", "http", "https")
        .addProtocols("ins", "cite", "http", "https")
        .addProtocols("del", "cite", "http", "https")
        .preserveRelativeLinks(relative);
  }

  /** For markup whose links are known to be allowed, and to be left as they are. */
  private static Safelist withoutProtocols(Safelist list) {
    return list.removeProtocols("a", "href", "ftp", "http", "https", "mailto")
        .removeProtocols("blockquote", "cite", "http", "https")
        .removeProtocols("cite", "cite", "http", "https")
        .removeProtocols("img", "src", "http", "https")
        .removeProtocols("q", "cite", "http", "https")
        .removeProtocols("source", "src", "http", "https")
        .removeProtocols("audio", "src", "http", "https")
        .removeProtocols("video", "src", "http", "https")
        .removeProtocols("area", "href", "http", "https")
        .removeProtocols("ins", "cite", "http", "https")
        .removeProtocols("del", "cite", "http", "https");
  }

  /** True where every link is of those that sanitising would check and leave alone. */
  private static boolean hasPlainLinksOnly(Document dirty) {
    for (Element element : dirty.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        if (LINKS.contains(name) && !Links.isPlain(attribute.getValue())) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Sanitised HTML with absolute links.
   *
   * @param base absolute base of relative links, empty where unknown: they are then kept as they
   *     are
   */
  public static String sanitised(String html, String base) {
    String stripped = html.strip();
    if (!TAG.matcher(stripped).find()) {
      return stripped;
    }
    Document dirty = parsed(stripped, base);
    Safelist safe = hasPlainLinksOnly(dirty) ? SAFE_PLAIN : base.isEmpty() ? SAFE_RELATIVE : SAFE;
    Document clean = new Cleaner(safe).clean(dirty);
    clean.outputSettings().prettyPrint(false);
    return clean.body().html().strip();
  }

  /** Plain text in one line: tags gone, entities resolved, spaces joined. */
  public static String plain(String html) {
    if (!TAG.matcher(html).find() && !ENTITY.matcher(html).find()) {
      return joined(html);
    }
    Element body = parsed(html, "").body();
    body.select("script, style, template").remove();
    return joined(body.text());
  }

  /** Markup nested deeper than any article's is flattened: serialising it is quadratic. */
  private static Document parsed(String html, String base) {
    return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, base);
  }

  /** White space joined and trimmed. */
  public static String joined(String text) {
    return text.replaceAll("[\\s\\u00A0]+", " ").strip();
  }

  /** True where the text has tags or entities. */
  public static boolean looksLikeHtml(String text) {
    return TAG.matcher(text).find() || ENTITY.matcher(text).find();
  }
}
