package org.dateline.ingest.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Addresses as people write them to addresses that can be fetched: blanks and characters outside
 * ASCII are percent-encoded, international host names become their ASCII form (RFC 3490), the
 * fragment goes.
 */
public final class FetchUrl {
  private static final String LEGAL = "-._~:/?#[]@!$&'()*+,;=%";

  private FetchUrl() {}

  /** The address, or null where it is not an http or https address with a host. */
  public static @Nullable URI parse(String written) {
    String text = written.strip();
    int fragment = text.indexOf('#');
    if (fragment >= 0) {
      text = text.substring(0, fragment);
    }
    try {
      return checked(new URI(escape(asciiHost(text))));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }

  /** A Location header against the address it came from; null where it leads nowhere. */
  public static @Nullable URI resolve(URI base, String location) {
    if (location.isBlank()) {
      return null;
    }
    try {
      URI absolute = base.resolve(new URI(escape(location.strip())));
      return parse(absolute.toString());
    } catch (URISyntaxException | IllegalArgumentException e) {
      return parse(location);
    }
  }

  /** Host in lower case. */
  public static String host(URI url) {
    return url.getHost().toLowerCase(Locale.ROOT);
  }

  /** The address for logs and messages: without user info. */
  public static String redacted(URI url) {
    String userInfo = url.getRawUserInfo();
    return userInfo == null ? url.toString() : url.toString().replace(userInfo + "@", "");
  }

  private static @Nullable URI checked(URI url) {
    boolean web =
        "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
    return web && url.getHost() != null && !url.getHost().isEmpty() ? url : null;
  }

  private static String asciiHost(String text) {
    int start = text.indexOf("://") + 3;
    if (start < 3) {
      return text;
    }
    int end = start;
    while (end < text.length() && "/?".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String authority = text.substring(start, end);
    if (authority.chars().allMatch(c -> c < 128)) {
      return text;
    }
    int host = authority.lastIndexOf('@') + 1;
    int port = authority.indexOf(':', host);
    int stop = port < 0 ? authority.length() : port;
    return text.substring(0, start + host)
        + IDN.toASCII(authority.substring(host, stop))
        + authority.substring(stop)
        + text.substring(end);
  }

  private static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || LEGAL.indexOf(c) >= 0);
      if (plain) {
        out.append(c);
      } else {
        out.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
      }
    }
    return repairPercents(out);
  }

  /** A percent sign that starts no escape is itself escaped. */
  private static String repairPercents(StringBuilder text) {
    for (int i = text.length() - 1; i >= 0; i--) {
      if (text.charAt(i) == '%'
          && (i + 2 >= text.length()
              || Character.digit(text.charAt(i + 1), 16) < 0
              || Character.digit(text.charAt(i + 2), 16) < 0)) {
        text.insert(i + 1, "25");
      }
    }
    return text.toString();
  }
}
