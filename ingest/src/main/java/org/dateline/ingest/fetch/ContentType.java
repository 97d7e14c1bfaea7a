package org.dateline.ingest.fetch;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads Content-Type. */
public final class ContentType {
  private static final Pattern CHARSET =
      Pattern.compile("(?i)charset\\s*=\\s*[\"']?([a-z0-9._:-]+)");

  private ContentType() {}

  /** The charset of the header, null where it gives none. */
  public static @Nullable String charset(Map<String, String> headers) {
    Matcher charset = CHARSET.matcher(headers.getOrDefault("content-type", ""));
    return charset.find() ? charset.group(1) : null;
  }

  /** True for HTML by header, or by its first bytes where the header is missing or says nothing. */
  public static boolean isHtml(Map<String, String> headers, byte[] body) {
    String type = headers.getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
    if (type.contains("html")) {
      return true;
    }
    if (!type.isEmpty() && !type.startsWith("text/") && !type.contains("octet-stream")) {
      return false;
    }
    int length = Math.min(body.length, 1024);
    String start =
        new String(body, 0, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    return start.contains("<html") || start.contains("<!doctype html");
  }
}
