package org.dateline.ingest.identity;

import com.dynatrace.hash4j.hashing.Hashing;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dateline.ingest.feed.Entry;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * The names by which an entry is known again, each a 64-bit hash, zero where it has none. Version 1
 * of the text form: five fields of 16 hexadecimal digits, joined by a dot.
 *
 * @param guid of the guid without scheme and host, since feeds that move re-issue all their guids
 * @param url of the address without scheme, www, query tracking and closing slash; a home page
 *     names no entry
 * @param title of the letters and digits of the title
 * @param text similarity sketch of the text: texts alike differ in few bits
 * @param day day of publication since 1970, zero where unknown
 */
record EntryKeys(long guid, long url, long title, long text, long day) {
  private static final Pattern ORIGIN = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*://[^/?#]*");
  private static final Pattern TRACKING =
      Pattern.compile("(?i)(?<=[?&])(utm_[a-z]+|mtm_[a-z]+|fbclid|gclid|ref|cmp)=[^&]*&?");
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  static EntryKeys of(Entry entry) {
    return new EntryKeys(
        hash(entry.guid() == null ? "" : withoutOrigin(entry.guid())),
        hash(entry.url() == null ? "" : plainUrl(entry.url())),
        hash(NOT_WORD.matcher(entry.title().toLowerCase(Locale.ROOT)).replaceAll("")),
        TextSketch.of(text(entry)),
        day(entry.publishedAt()));
  }

  /** Hash of title and text as the feed gives them: a change is a revision. Dates don't count. */
  static String contentHash(Entry entry) {
    long hash =
        Hashing.komihash5_0()
            .hashStream()
            .putString(words(entry.title()))
            .putString(words(text(entry)))
            .getAsLong();
    return HexFormat.of().toHexDigits(hash);
  }

  static EntryKeys parse(String written) {
    String[] fields = written.split("\\.", -1);
    if (fields.length != 5) {
      return new EntryKeys(hash(written), 0, 0, 0, 0);
    }
    List<Long> values = Arrays.stream(fields).map(HexFormat::fromHexDigitsToLong).toList();
    return new EntryKeys(values.get(0), values.get(1), values.get(2), values.get(3), values.get(4));
  }

  String written() {
    HexFormat hex = HexFormat.of();
    return String.join(
        ".",
        hex.toHexDigits(guid),
        hex.toHexDigits(url),
        hex.toHexDigits(title),
        hex.toHexDigits(text),
        hex.toHexDigits(day));
  }

  /** Plain text of the entry: its content, or else its summary. */
  private static String text(Entry entry) {
    String html = entry.content() != null ? entry.content() : entry.summary();
    return html == null ? "" : Jsoup.parseBodyFragment(html).text();
  }

  private static String words(String text) {
    return NOT_WORD.matcher(text).replaceAll(" ").strip();
  }

  private static String withoutOrigin(String guid) {
    String path = ORIGIN.matcher(guid.strip()).replaceFirst("");
    return path.isEmpty() || path.equals("/") ? guid.strip() : path;
  }

  private static String plainUrl(String url) {
    String path = TRACKING.matcher(url.strip()).replaceAll("");
    path = path.replaceFirst("^(?i)https?://(www\\.)?", "").replaceFirst("[?&]+$", "");
    path = path.replaceFirst("/+$", "");
    return path.contains("/") || path.contains("?") ? path : "";
  }

  private static long hash(String text) {
    return text.isEmpty() ? 0 : Hashing.komihash5_0().hashCharsToLong(text);
  }

  private static long day(@Nullable Instant at) {
    return at == null ? 0 : Math.floorDiv(at.getEpochSecond(), 86_400L);
  }
}
