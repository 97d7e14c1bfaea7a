package org.dateline.ingest.feed.xml;

import org.jsoup.internal.StringUtil;

/** Relative references resolved as RFC 3986 section 5 says, leniently. */
public final class Links {
  private Links() {}

  /**
   * The reference against the base; as it stands where there is no base or it can't be resolved.
   */
  public static String resolve(String base, String reference) {
    String clean = reference.strip();
    if (base.isEmpty() || clean.isEmpty()) {
      return clean;
    }
    String absolute = StringUtil.resolve(base, clean);
    return absolute.isEmpty() ? clean : absolute;
  }
}
