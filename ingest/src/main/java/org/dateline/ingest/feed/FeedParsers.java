package org.dateline.ingest.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.dateline.ingest.feed.json.JsonFeedParser;
import org.dateline.ingest.feed.listing.ListingParser;
import org.dateline.ingest.feed.xml.FeedText;
import org.dateline.ingest.feed.xml.XmlFeedParser;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to a feed: unpack, decode, tell JSON from XML, parse. Never throws for what the bytes are;
 * the same bytes give the same feed on every machine.
 */
public final class FeedParsers {
  /** Largest feed that is read, in bytes after unpacking. */
  public static final int LARGEST = 10 << 20;

  private FeedParsers() {}

  /** Parses a feed of any format. */
  public static FeedResult parse(FeedSource source) {
    byte[] body = unpacked(source.body());
    if (body == null) {
      return new FeedResult.Refused(
          "no feed: larger than " + (LARGEST >> 20) + " MiB, or broken gzip");
    }
    String text = FeedText.decode(body, source.charset());
    if (text.isBlank()) {
      return new FeedResult.Refused("no feed: the document is empty");
    }
    String base = source.baseUrl() == null ? "" : source.baseUrl();
    return isJson(text)
        ? JsonFeedParser.parse(text, base, source.now())
        : XmlFeedParser.parse(text, base, source.now());
  }

  /**
   * Reads an HTML page that lists articles as a feed.
   *
   * @param selector CSS selector of the links, null to find headlines by their look
   */
  public static FeedResult parseListing(FeedSource source, @Nullable String selector) {
    byte[] body = unpacked(source.body());
    if (body == null) {
      return new FeedResult.Refused(
          "no listing: larger than " + (LARGEST >> 20) + " MiB, or broken gzip");
    }
    String base = source.baseUrl() == null ? "" : source.baseUrl();
    return ListingParser.parse(
        FeedText.decode(body, source.charset()), base, selector, source.now());
  }

  private static boolean isJson(String text) {
    int first = 0;
    while (first < text.length() && (text.charAt(first) <= ' ' || text.charAt(first) == '\uFEFF')) {
      first++;
    }
    return first < text.length() && (text.charAt(first) == '{' || text.charAt(first) == '[');
  }

  /**
   * Some servers send gzip without saying so. Null where the feed is too large or the gzip is
   * broken from the start.
   */
  private static byte @Nullable [] unpacked(byte[] body) {
    boolean gzip = body.length > 2 && (body[0] & 0xFF) == 0x1F && (body[1] & 0xFF) == 0x8B;
    if (!gzip) {
      return body.length > LARGEST ? null : body;
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      byte[] whole = in.readNBytes(LARGEST + 1);
      return whole.length > LARGEST ? null : whole;
    } catch (IOException broken) {
      return null;
    }
  }
}
