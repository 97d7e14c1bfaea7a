package org.dateline.app.demo;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a server sends for an address, with its validators (RFC 9110, section 8.8).
 *
 * @param status 200 or 404
 * @param contentType value of the header
 * @param bytes the body
 * @param modified when it last changed, to the second
 */
record Representation(int status, String contentType, ByteBuffer bytes, Instant modified) {
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /** Cuts the time to what a header can tell. */
  Representation {
    modified = modified.truncatedTo(ChronoUnit.SECONDS);
  }

  /** A strong entity tag: equal bytes, equal tag. */
  String etag() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes.duplicate());
      return '"' + HexFormat.of().formatHex(digest.digest(), 0, 8) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Value of {@code Last-Modified}. */
  String lastModified() {
    return HTTP_DATE.format(modified);
  }

  /**
   * Whether the client has it already; {@code If-None-Match} goes before {@code If-Modified-Since}
   * (RFC 9110, section 13.2.2).
   */
  boolean isKnownTo(@Nullable String ifNoneMatch, @Nullable String ifModifiedSince) {
    if (status != 200) {
      return false;
    }
    if (ifNoneMatch != null) {
      String tag = etag();
      return Stream.of(ifNoneMatch.split(","))
          .map(String::strip)
          .map(given -> given.startsWith("W/") ? given.substring(2) : given)
          .anyMatch(given -> given.equals("*") || given.equals(tag));
    }
    if (ifModifiedSince != null) {
      try {
        return !modified.isAfter(HTTP_DATE.parse(ifModifiedSince, Instant::from));
      } catch (DateTimeException e) {
        return false; // a date that can't be read is ignored
      }
    }
    return false;
  }
}
