package org.dateline.ingest.feed.listing;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The links of a page that look like headlines: on the same site, outside navigation and footer,
 * with the words of a headline and the address of an article (a slug of three words or more, a
 * date, or a long number).
 */
final class Headlines {
  private static final Pattern ARTICLE_PATH =
      Pattern.compile(
          "(?:[^/-]+-){3,}[^/]+|/20\\d\\d/\\d{1,2}/|\\d{6,}|/(?:article|story|news)/[^/]+/?$");
  private static final String FURNITURE =
      "nav, footer, header nav, [role=navigation], .menu, .nav, .footer, .breadcrumb, .pagination, .share, .social";
  private static final int SHORTEST_TITLE = 20;

  private Headlines() {}

  static List<Element> of(Document page, String base) {
    String site = site(base);
    return page.select("a[href]").stream()
        .filter(link -> site.isEmpty() || site(link.absUrl("href")).equals(site))
        .filter(link -> isTitle(link.text()))
        .filter(link -> ARTICLE_PATH.matcher(path(link.absUrl("href"))).find())
        .filter(link -> link.closest(FURNITURE) == null)
        .toList();
  }

  /** Unspaced scripts say in ten characters what others say in twenty. */
  private static boolean isTitle(String text) {
    boolean unspaced = text.codePoints().anyMatch(c -> c >= 0x3040 && c <= 0x9FFF);
    return text.length() >= (unspaced ? SHORTEST_TITLE / 2 : SHORTEST_TITLE)
        && (unspaced || text.indexOf(' ') > 0);
  }

  private static String site(String url) {
    String host = uri(url).getHost();
    return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
  }

  private static String path(String url) {
    String path = uri(url).getRawPath();
    return path == null ? "" : path;
  }

  private static URI uri(String url) {
    try {
      return URI.create(url);
    } catch (IllegalArgumentException broken) {
      return URI.create("");
    }
  }
}
