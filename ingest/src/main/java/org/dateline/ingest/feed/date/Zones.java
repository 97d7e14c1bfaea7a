package org.dateline.ingest.feed.date;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Time zones as feeds write them: offsets, RFC 822 names, abbreviations in use by newsrooms, IANA
 * regions. Where an abbreviation has several meanings the one with most speakers of news wins (CST
 * is Chicago's, IST India's).
 */
final class Zones {
  private static final Pattern OFFSET =
      Pattern.compile("(?:GMT|UTC|UT)?\\s*([+-])(\\d{1,2})(?::?(\\d{2}))?(?:Z|\\b.*)?");
  private static final Pattern REGION = Pattern.compile("[A-Z][A-Za-z]+/[A-Z][A-Za-z_/]+");

  /** Minutes east of Greenwich. */
  private static final Map<String, Integer> NAMES =
      Map.ofEntries(
          zone("UT", 0),
          zone("UTC", 0),
          zone("GMT", 0),
          zone("Z", 0),
          zone("WET", 0),
          zone("WEST", 60),
          zone("BST", 60),
          zone("CET", 60),
          zone("MET", 60),
          zone("CEST", 120),
          zone("MEST", 120),
          zone("EET", 120),
          zone("SAST", 120),
          zone("CAT", 120),
          zone("EEST", 180),
          zone("MSK", 180),
          zone("EAT", 180),
          zone("MSD", 240),
          zone("GST", 240),
          zone("PKT", 300),
          zone("IST", 330),
          zone("NPT", 345),
          zone("BDT", 360),
          zone("ICT", 420),
          zone("WIB", 420),
          zone("HKT", 480),
          zone("SGT", 480),
          zone("PHT", 480),
          zone("AWST", 480),
          zone("JST", 540),
          zone("KST", 540),
          zone("ACST", 570),
          zone("AEST", 600),
          zone("ACDT", 630),
          zone("AEDT", 660),
          zone("NZST", 720),
          zone("NZDT", 780),
          zone("BRT", -180),
          zone("ART", -180),
          zone("NDT", -150),
          zone("NST", -210),
          zone("ADT", -180),
          zone("AST", -240),
          zone("EDT", -240),
          zone("EST", -300),
          zone("ET", -300),
          zone("CDT", -300),
          zone("CST", -360),
          zone("CT", -360),
          zone("MDT", -360),
          zone("MST", -420),
          zone("MT", -420),
          zone("PDT", -420),
          zone("PST", -480),
          zone("PT", -480),
          zone("AKDT", -480),
          zone("AKST", -540),
          zone("HST", -600));

  private Zones() {}

  private static Map.Entry<String, Integer> zone(String name, int minutes) {
    return Map.entry(name, minutes);
  }

  /**
   * The offset that a string names at its start.
   *
   * @param date the day in question, for regions with summer time
   * @return empty where it names none
   */
  static Optional<ZoneOffset> offset(String text, LocalDate date) {
    String zone = text.strip();
    if (zone.isEmpty()) {
      return Optional.empty();
    }
    Matcher offset = OFFSET.matcher(zone);
    if (offset.matches()) {
      return offset(offset);
    }
    Matcher region = REGION.matcher(zone);
    if (region.lookingAt() && ZoneId.getAvailableZoneIds().contains(region.group())) {
      return Optional.of(ZoneId.of(region.group()).getRules().getOffset(date.atTime(12, 0)));
    }
    int end = 0;
    while (end < zone.length() && Character.isLetter(zone.charAt(end))) {
      end++;
    }
    Integer minutes = NAMES.get(zone.substring(0, end).toUpperCase(Locale.ROOT));
    return minutes == null
        ? Optional.empty()
        : Optional.of(ZoneOffset.ofTotalSeconds(minutes * 60));
  }

  private static Optional<ZoneOffset> offset(Matcher m) {
    String digits = m.group(2);
    int hours = Integer.parseInt(digits);
    int minutes = m.group(3) == null ? 0 : Integer.parseInt(m.group(3));
    if (hours > 18 || minutes > 59) {
      return Optional.empty();
    }
    int total = Math.min(18 * 60, hours * 60 + minutes);
    return Optional.of(ZoneOffset.ofTotalSeconds(("-".equals(m.group(1)) ? -total : total) * 60));
  }
}
