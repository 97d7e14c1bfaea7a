package org.dateline.ingest.url;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether two addresses belong to one site: the same registrable domain by the public suffix list.
 */
public final class SameSite {
  private SameSite() {}

  /** True where both hosts are the same or lie below the same registrable domain. */
  public static boolean test(String a, String b) {
    String one = site(a);
    return one != null && one.equals(site(b));
  }

  /** Registrable domain of the address, the host itself where it has none, null without a host. */
  public static @Nullable String site(String url) {
    try {
      String host = new URI(url).getHost();
      if (host == null) {
        return null;
      }
      String lower = host.toLowerCase(Locale.ROOT);
      String domain = EffectiveTldFinder.getAssignedDomain(lower, true, true);
      return domain == null ? lower : domain;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
