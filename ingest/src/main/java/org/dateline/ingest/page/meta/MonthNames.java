package org.dateline.ingest.page.meta;

import java.text.DateFormatSymbols;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names of months in the languages of the news, from the JDK's CLDR data and a few habits of
 * papers.
 */
final class MonthNames {
  private static final Map<String, Integer> MONTHS = months();

  private MonthNames() {}

  /** 1 to 12 for the name of a month, null for any other word. */
  static @Nullable Integer number(String name) {
    return MONTHS.get(name.toLowerCase(Locale.ROOT));
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (String language :
        "en de fr es it pt nl sv da nb nn fi is et lv lt pl cs sk sl hr bs sr hu ro bg mk uk ru be el tr sq ca eu gl ga cy mt af id ms tl vi sw az uz kk he ar fa ur hi bn ta te mr gu kn ml pa si ne th lo km my ka hy mn"
            .split(" ")) {
      DateFormatSymbols names = DateFormatSymbols.getInstance(Locale.forLanguageTag(language));
      add(months, names.getMonths());
      add(months, names.getShortMonths());
    }
    add(
        months,
        new String[] {
          "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
        });
    months.put("sept", 9);
    months.put("mrz", 3);
    months.put("märz", 3);
    months.put("jänner", 1);
    return Map.copyOf(months);
  }

  private static void add(Map<String, Integer> months, String[] names) {
    for (int i = 0; i < 12; i++) {
      String name = names[i].toLowerCase(Locale.ROOT).replace(".", "");
      if (name.length() > 2 && Character.isLetter(name.charAt(0))) {
        months.putIfAbsent(name, i + 1);
      }
    }
  }
}
