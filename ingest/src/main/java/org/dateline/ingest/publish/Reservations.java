package org.dateline.ingest.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.ingest.fetch.FetchResult.Fetched;

/**
 * Reservations of rights that an answer's headers state: the robots directives noai and noimageai,
 * and the W3C TDM Reservation Protocol. They are recorded for those who use the article.
 */
final class Reservations {
  private Reservations() {}

  static List<String> of(Fetched page) {
    List<String> found = new ArrayList<>();
    add("robots", page.headers().getOrDefault("x-robots-tag", ""), found);
    add("tdm-reservation", page.headers().getOrDefault("tdm-reservation", ""), found);
    return found;
  }

  private static void add(String name, String value, List<String> found) {
    if (name.equals("tdm-reservation")) {
      if (value.strip().equals("1")) {
        found.add("tdm-reservation");
      }
      return;
    }
    for (String directive : value.toLowerCase(Locale.ROOT).split("[,:\\s]+")) {
      if (directive.equals("noai") || directive.equals("noimageai")) {
        found.add(directive);
      }
    }
  }
}
