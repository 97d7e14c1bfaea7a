package org.dateline.enrich.country;

import java.time.LocalDate;
import java.util.Map;

/**
 * States that are no more: until their last day, places and people of their successors are theirs.
 * A former state's own name keeps its code at any date. The name and code of Yugoslavia outlived
 * the federation of six: Serbia and Montenegro bore them until 2003.
 */
final class FormerStates {
  private static final Map<String, Former> BY_SUCCESSOR =
      Map.ofEntries(
          successor("RU", "SU", "1991-12-26"),
          successor("UA", "SU", "1991-12-26"),
          successor("BY", "SU", "1991-12-26"),
          successor("KZ", "SU", "1991-12-26"),
          successor("UZ", "SU", "1991-12-26"),
          successor("TM", "SU", "1991-12-26"),
          successor("TJ", "SU", "1991-12-26"),
          successor("KG", "SU", "1991-12-26"),
          successor("AM", "SU", "1991-12-26"),
          successor("AZ", "SU", "1991-12-26"),
          successor("GE", "SU", "1991-12-26"),
          successor("MD", "SU", "1991-12-26"),
          successor("EE", "SU", "1991-09-06"),
          successor("LV", "SU", "1991-09-06"),
          successor("LT", "SU", "1991-09-06"),
          successor("RS", "YU", "2003-02-04"),
          successor("ME", "YU", "2003-02-04"),
          successor("XK", "YU", "1992-04-27"),
          successor("BA", "YU", "1992-03-03"),
          successor("HR", "YU", "1991-10-08"),
          successor("SI", "YU", "1991-10-08"),
          successor("MK", "YU", "1991-09-08"),
          successor("CZ", "CS", "1993-01-01"),
          successor("SK", "CS", "1993-01-01"));

  private FormerStates() {}

  /** The code in force on a day of the epoch. */
  static String on(int day, String code) {
    if (day == Draft.NO_DAY) {
      return code;
    }
    Former former = BY_SUCCESSOR.get(code);
    return former != null && day < former.end ? former.code : code;
  }

  private static Map.Entry<String, Former> successor(String code, String former, String end) {
    return Map.entry(code, new Former(former, (int) LocalDate.parse(end).toEpochDay()));
  }

  private record Former(String code, int end) {}
}
