package org.dateline.enrich.dedup;

import com.dynatrace.hash4j.hashing.HashStream128;
import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.HexFormat;

/**
 * 128 bits that stand for the words of title and text: equal for texts that differ in case,
 * whitespace, punctuation, dateline or credits only. MurmurHash3 over the hashes of the words.
 *
 * @param high upper 64 bits
 * @param low lower 64 bits
 */
public record ContentHash(long high, long low) {
  private static final HexFormat HEX = HexFormat.of();

  static ContentHash of(Words title, Words text) {
    HashStream128 stream = Hashing.murmur3_128().hashStream();
    put(title, stream);
    put(text, stream);
    HashValue128 hash = stream.get();
    return new ContentHash(hash.getMostSignificantBits(), hash.getLeastSignificantBits());
  }

  /** Reads 32 hexadecimal digits. */
  public static ContentHash parse(String digits) {
    return new ContentHash(
        HexFormat.fromHexDigitsToLong(digits, 0, 16),
        HexFormat.fromHexDigitsToLong(digits, 16, 32));
  }

  private static void put(Words words, HashStream128 stream) {
    for (int i = 0; i < words.size(); i++) {
      stream.putLong(words.hash(i));
    }
    stream.putInt(words.size());
  }

  /** 32 hexadecimal digits. */
  @Override
  public String toString() {
    return HEX.toHexDigits(high) + HEX.toHexDigits(low);
  }
}
