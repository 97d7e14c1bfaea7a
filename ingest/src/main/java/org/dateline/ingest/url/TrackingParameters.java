package org.dateline.ingest.url;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Query parameters that say where a reader came from and nothing of what is read. The list with its
 * provenance is {@code tracking-parameters.txt} beside this class.
 */
final class TrackingParameters {
  private static final Set<String> NAMES = new HashSet<>();
  private static final Set<String> PREFIXES = new HashSet<>();

  static {
    load();
  }

  private TrackingParameters() {}

  /** The address without them, and without a question mark that nothing follows. */
  static String strip(String url) {
    int mark = url.indexOf('?');
    if (mark < 0) {
      return url;
    }
    StringJoiner kept = new StringJoiner("&");
    for (String pair : url.substring(mark + 1).split("&")) {
      if (!pair.isEmpty() && !tracks(pair.toLowerCase(Locale.ROOT))) {
        kept.add(pair);
      }
    }
    String base = url.substring(0, mark);
    return kept.length() == 0 ? base : base + '?' + kept;
  }

  private static boolean tracks(String pair) {
    int equals = pair.indexOf('=');
    String name = equals < 0 ? pair : pair.substring(0, equals);
    return NAMES.contains(name)
        || NAMES.contains(pair)
        || PREFIXES.stream().anyMatch(name::startsWith);
  }

  private static void load() {
    try (InputStream in = TrackingParameters.class.getResourceAsStream("tracking-parameters.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String entry = line.contains("#") ? line.substring(0, line.indexOf('#')) : line;
        for (String name : entry.strip().split("\\s+")) {
          if (name.endsWith("*")) {
            PREFIXES.add(name.substring(0, name.length() - 1));
          } else if (!name.isEmpty()) {
            NAMES.add(name);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
