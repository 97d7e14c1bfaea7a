package org.dateline.ingest.page.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Rights that a page reserves against machines: robots directives {@code noai} and {@code
 * noimageai}, and the TDM Reservation Protocol of the W3C community group ({@code tdm-reservation:
 * 1}).
 */
final class Reservations {
  private Reservations() {}

  static List<String> of(MetaTags meta) {
    List<String> found = new ArrayList<>();
    for (String robots : meta.all(List.of("robots"))) {
      for (String directive : robots.toLowerCase(Locale.ROOT).split("[,\\s]+")) {
        if ((directive.equals("noai") || directive.equals("noimageai"))
            && !found.contains(directive)) {
          found.add(directive);
        }
      }
    }
    String tdm = meta.first("tdm-reservation");
    if ("1".equals(tdm)) {
      found.add("tdm-reservation");
    }
    return List.copyOf(found);
  }
}
