package org.dateline.ingest.feed.xml;

import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Namespaces that feeds use, under one prefix each, whatever prefix a document gives them. RSS and
 * Atom have the empty prefix: their element names do not clash in meaning, and feeds mix them. A
 * prefix that the document does not declare stands for itself.
 */
final class Namespaces {
  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("http://backend.userland.com/rss", ""),
          Map.entry("http://backend.userland.com/rss2", ""),
          Map.entry("http://blogs.law.harvard.edu/tech/rss", ""),
          Map.entry("http://purl.org/rss/1.0", ""),
          Map.entry("http://my.netscape.com/rdf/simple/0.9", ""),
          Map.entry("http://channel.netscape.com/rdf/simple/0.9", ""),
          Map.entry("http://my.netscape.com/publish/formats/rss-0.91.dtd", ""),
          Map.entry("http://example.com/newformat", ""),
          Map.entry("http://example.com/necho", ""),
          Map.entry("http://purl.org/echo", ""),
          Map.entry("uri/of/echo/namespace", ""),
          Map.entry("http://purl.org/pie", ""),
          Map.entry("http://purl.org/atom/ns", ""),
          Map.entry("http://www.w3.org/2005/atom", ""),
          Map.entry("http://purl.org/rss/1.0/modules/content", "content"),
          Map.entry("http://purl.org/dc/elements/1.0", "dc"),
          Map.entry("http://purl.org/dc/elements/1.1", "dc"),
          Map.entry("http://purl.org/dc/terms", "dcterms"),
          Map.entry("http://search.yahoo.com/mrss", "media"),
          Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
          Map.entry("http://example.com/dtds/podcast-1.0.dtd", "itunes"),
          Map.entry("http://www.georss.org/georss", "georss"),
          Map.entry("http://purl.org/rss/1.0/modules/slash", "slash"),
          Map.entry("http://purl.org/rss/1.0/modules/syndication", "sy"),
          Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner"),
          Map.entry("http://www.w3.org/1999/xhtml", "xhtml"),
          Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"),
          Map.entry("http://www.sitemaps.org/schemas/sitemap/0.9", ""),
          Map.entry("http://www.google.com/schemas/sitemap/0.9", ""),
          Map.entry("http://www.google.com/schemas/sitemap/0.84", ""),
          Map.entry("http://www.google.com/schemas/sitemap-news/0.9", "news"),
          Map.entry("http://www.google.com/schemas/sitemap-image/1.1", "image"));

  private Namespaces() {}

  /**
   * The name of an element in lower case under its canonical prefix, such as {@code dc:creator} or
   * {@code pubdate}.
   */
  static String name(Element element) {
    String prefix = element.tag().prefix();
    String uri = element.tag().namespace();
    String known = uri.isEmpty() ? null : PREFIXES.get(key(uri));
    String canonical = known != null ? known : prefix.toLowerCase(Locale.ROOT);
    String local = element.tag().localName().toLowerCase(Locale.ROOT);
    return canonical.isEmpty() || canonical.startsWith("atom") || canonical.startsWith("rss")
        ? local
        : canonical + ":" + local;
  }

  private static String key(String uri) {
    String key = uri.strip().toLowerCase(Locale.ROOT);
    int end = key.length();
    while (end > 0 && (key.charAt(end - 1) == '/' || key.charAt(end - 1) == '#')) {
      end--;
    }
    return key.substring(0, end);
  }
}
