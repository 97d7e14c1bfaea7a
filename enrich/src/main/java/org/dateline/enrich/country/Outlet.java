package org.dateline.enrich.country;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.dateline.enrich.text.Article;
import org.jspecify.annotations.Nullable;

/** Where an outlet is at home: as declared, or by the top-level domain of the article's address. */
final class Outlet {
  private static final Set<String> COUNTRIES =
      new HashSet<>(Arrays.asList(Locale.getISOCountries()));

  /** Domains that the world uses for their letters. */
  private static final Set<String> GENERIC =
      Set.of("co", "tv", "me", "io", "ai", "fm", "am", "ly", "cc", "ws", "to", "gg", "sh", "ac");

  private Outlet() {}

  static @Nullable String home(Article article) {
    if (article.outletCountry() != null) {
      return article.outletCountry();
    }
    return article.url() == null ? null : ofAddress(article.url());
  }

  private static @Nullable String ofAddress(String url) {
    int scheme = url.indexOf("://");
    int start = scheme < 0 ? 0 : scheme + 3;
    int end = start;
    while (end < url.length() && "/?#:".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    int dot = url.lastIndexOf('.', end - 1);
    if (dot < start || end - dot != 3) {
      return null;
    }
    String domain = url.substring(dot + 1, end).toLowerCase(Locale.ROOT);
    if (domain.equals("uk")) {
      return "GB";
    }
    String code = domain.toUpperCase(Locale.ROOT);
    return COUNTRIES.contains(code) && !GENERIC.contains(domain) ? code : null;
  }
}
