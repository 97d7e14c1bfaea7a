package org.dateline.ingest.url;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The one written form of an article's address, of which its id is made. Scheme and host in lower
 * case, international names in ASCII, no default port, no user information, no dot segments, no
 * fragment, escapes only where they are needed and in upper case (RFC 3986 section 6.2.2),
 * parameters sorted, none that only tracks ({@link TrackingParameters}). Scheme, {@code www.} and a
 * last slash stay: servers tell them apart. Applying it twice changes nothing.
 */
public final class CanonicalUrl {
  private static final int LONGEST = 4096;
  private static final BasicURLNormalizer NORMALIZER = new BasicURLNormalizer();

  private CanonicalUrl() {}

  /** The canonical form of an absolute http or https address; null for anything else. */
  public static @Nullable String of(String url) {
    String trimmed = url.strip();
    if (trimmed.startsWith("//")) {
      trimmed = "https:" + trimmed;
    }
    String start = trimmed.substring(0, Math.min(8, trimmed.length())).toLowerCase(Locale.ROOT);
    boolean web = start.startsWith("http://") || start.equals("https://");
    if (!web || trimmed.length() > LONGEST) {
      return null;
    }
    String form = TrackingParameters.strip(withoutUser(withoutFragment(trimmed)));
    for (int i = 0; i < 3; i++) {
      String next = normalize(form);
      if (next == null || next.equals(form)) {
        return next;
      }
      form = TrackingParameters.strip(next);
    }
    return form;
  }

  /**
   * The canonical address of a page: the first that the page claims for itself, where it is an
   * article of the same site, else the address it came from.
   *
   * @param url address after redirects, null where unknown: then the page is believed
   * @param claims what the page says its address is, the best first; relative ones are resolved
   */
  public static @Nullable String ofPage(@Nullable String url, List<String> claims) {
    String own = url == null ? null : of(url);
    for (String claim : claims) {
      String candidate = of(own == null ? claim : resolve(own, claim));
      if (candidate != null && (own == null || isSameArticlesSite(own, candidate))) {
        return candidate;
      }
    }
    return own;
  }

  /** A claim of another site, or of the front page for an article, is a mistake of a template. */
  private static boolean isSameArticlesSite(String own, String claim) {
    return SameSite.test(own, claim) && (!isFront(claim) || isFront(own));
  }

  private static boolean isFront(String url) {
    int path = url.indexOf('/', url.indexOf("://") + 3);
    return path < 0 || path == url.length() - 1;
  }

  private static String resolve(String base, String relative) {
    try {
      return new URI(base).resolve(relative.strip().replace(" ", "%20")).toString();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return relative;
    }
  }

  private static @Nullable String normalize(String url) {
    try {
      String normal = NORMALIZER.filter(url);
      return normal == null || new URI(normal).getHost() == null ? null : normal;
    } catch (URISyntaxException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return null;
    }
  }

  private static String withoutFragment(String url) {
    int hash = url.indexOf('#');
    return hash < 0 ? url : url.substring(0, hash);
  }

  private static String withoutUser(String url) {
    int start = url.indexOf("://") + 3;
    int end = start;
    while (end < url.length() && "/?".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    int at = url.substring(start, end).lastIndexOf('@');
    return at < 0 ? url : url.substring(0, start) + url.substring(start + at + 1);
  }
}
