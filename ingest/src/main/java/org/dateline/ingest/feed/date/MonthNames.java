package org.dateline.ingest.feed.date;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Month names in 55 languages, from {@code months.tsv}, which says its source. */
final class MonthNames {
  private static final Map<String, Integer> MONTHS = load();

  private MonthNames() {}

  /** The month, 1 to 12, that a word names in any of the languages; null where it names none. */
  static @Nullable Integer month(String word) {
    return word.length() < 3 ? null : MONTHS.get(folded(word));
  }

  private static String folded(String word) {
    return Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("[\\p{M}.]", "");
  }

  private static Map<String, Integer> load() {
    Map<String, Integer> months = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    FeedDates.class.getResourceAsStream("/org/dateline/ingest/feed/months.tsv")),
                StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", 2))
          .forEach(cells -> months.put(cells[0], Integer.valueOf(cells[1])));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("months.tsv", unreadable);
    }
    return Map.copyOf(months);
  }
}
