package org.dateline.ingest.feed.html;

import org.jsoup.internal.StringUtil;

/** Relative references resolved as RFC 3986 section 5 says, leniently. */
public final class Links {
  private Links() {}

  /**
   * The reference against the base; as it stands where there is no base or it can't be resolved.
   */
  public static String resolve(String base, String reference) {
    String clean = reference.strip();
    if (base.isEmpty() || clean.isEmpty() || isPlain(clean)) {
      return clean;
    }
    String absolute = StringUtil.resolve(base, clean);
    return absolute.isEmpty() ? clean : absolute;
  }

  /**
   * True for an address that resolving leaves as it is, whatever the base: http or https, a host of
   * letters, digits, dots and dashes, no dot segments, no blanks or control characters. Most
   * addresses are so, and resolving costs more than parsing the feed.
   */
  static boolean isPlain(String address) {
    int host = address.startsWith("https://") ? 8 : address.startsWith("http://") ? 7 : -1;
    if (host < 0 || host == address.length()) {
      return false;
    }
    int end = host;
    while (end < address.length() && isHost(address.charAt(end))) {
      end++;
    }
    if (end == host || (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0)) {
      return false;
    }
    for (int i = end; i < address.length(); i++) {
      char c = address.charAt(i);
      boolean dots = c == '.' && address.charAt(i - 1) == '/';
      if (c <= ' ' || c == '\\' || (c >= 0x7F && c <= 0xA0) || dots) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHost(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '.'
        || c == '-';
  }
}
