package org.dateline.enrich.country;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Languages whose Latin names the gazetteer keeps apart, each a bit of a mask. */
final class NameLanguages {
  /** A name of every language, or in a script of its own. */
  static final int ALL = -1;

  private static final List<String> LANGUAGES =
      List.of(
          "en", "es", "fr", "de", "pt", "it", "tr", "pl", "id", "nl", "sv", "fi", "cs", "ro", "vi");

  private static final int ENGLISH = 1;

  /** Not among them: such an article reads the names of every language alone. */
  private static final int OTHER = 1 << 30;

  private NameLanguages() {}

  /** Bit of a language code; {@link #ALL} for one whose script keeps it apart. */
  static int mask(String language) {
    int at = LANGUAGES.indexOf(language);
    return at < 0 ? ALL : 1 << at;
  }

  /** Which names count in an article of a language; null is read as English. */
  static int read(@Nullable String language) {
    if (language == null) {
      return ENGLISH;
    }
    int at = LANGUAGES.indexOf(primary(language));
    return at < 0 ? OTHER : 1 << at;
  }

  /** Whether words without a capital, or only their beginnings, may be Latin names. */
  static boolean smallOrInflected(int read) {
    return read != ENGLISH && read != OTHER;
  }

  private static String primary(String language) {
    String lower = language.toLowerCase(Locale.ROOT);
    int dash = lower.indexOf('-');
    return dash < 0 ? lower : lower.substring(0, dash);
  }
}
