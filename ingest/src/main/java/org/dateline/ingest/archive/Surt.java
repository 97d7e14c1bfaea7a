package org.dateline.ingest.archive;

import java.net.URI;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.dateline.ingest.fetch.FetchUrl;

/**
 * Sort-friendly keys of addresses, as web archives index by: {@code https://www.example.org/a?b}
 * becomes {@code org,example)/a?b}. Scheme, www, fragment and the case of letters don't count;
 * parameters are sorted. Numeric hosts stay as they are.
 */
final class Surt {
  private Surt() {}

  static String of(String url) {
    URI parsed = FetchUrl.parse(url);
    if (parsed == null) {
      return url.toLowerCase(Locale.ROOT).replace(' ', '+');
    }
    String path = parsed.getRawPath();
    String query = parsed.getRawQuery();
    String tail =
        (path == null || path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + sorted(query));
    return host(FetchUrl.host(parsed))
        + (parsed.getPort() < 0 ? "" : ":" + parsed.getPort())
        + ")"
        + tail.toLowerCase(Locale.ROOT);
  }

  private static String host(String host) {
    if (host.matches("[0-9.]+|\\[.*")) {
      return host;
    }
    List<String> labels = Arrays.asList(host.replaceFirst("^www\\d*\\.", "").split("\\."));
    Collections.reverse(labels);
    return String.join(",", labels);
  }

  private static String sorted(String query) {
    String[] parameters = query.split("&", -1);
    Arrays.sort(parameters);
    return String.join("&", parameters);
  }
}
