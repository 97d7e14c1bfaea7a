package org.dateline.ingest.identity;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.HexFormat;

/**
 * Article ids: 128-bit Murmur3 of the canonical URL as 32 hexadecimal digits; without a URL, of
 * feed URL and guid. The same article has the same id forever, so the function never changes.
 */
public final class ArticleId {
  private ArticleId() {}

  /** The id of the article at a canonical URL. */
  public static String ofUrl(String canonicalUrl) {
    return hex(Hashing.murmur3_128().hashCharsTo128Bits(canonicalUrl));
  }

  /** The id of an entry that has no URL. */
  public static String ofGuid(String feedUrl, String guid) {
    return hex(Hashing.murmur3_128().hashStream().putString(feedUrl).putString(guid).get());
  }

  private static String hex(HashValue128 hash) {
    HexFormat format = HexFormat.of();
    return format.toHexDigits(hash.getMostSignificantBits())
        + format.toHexDigits(hash.getLeastSignificantBits());
  }
}
