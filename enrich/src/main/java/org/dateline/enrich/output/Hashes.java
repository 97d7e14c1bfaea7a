package org.dateline.enrich.output;

import java.nio.ByteBuffer;
import org.dateline.enrich.dedup.ContentHash;
import org.jspecify.annotations.Nullable;

/** Content hashes as 16 bytes, big endian. */
public final class Hashes {
  private Hashes() {}

  /** The bytes of a hash, null for null. */
  public static org.dateline.schemas.@Nullable ContentHash fixedOrNull(@Nullable ContentHash hash) {
    return hash == null ? null : fixed(hash);
  }

  /** The bytes of a hash. */
  public static org.dateline.schemas.ContentHash fixed(ContentHash hash) {
    byte[] bytes = new byte[16];
    ByteBuffer.wrap(bytes).putLong(hash.high()).putLong(hash.low());
    return new org.dateline.schemas.ContentHash(bytes);
  }

  /** The hash of 16 bytes. */
  public static ContentHash content(org.dateline.schemas.ContentHash fixed) {
    ByteBuffer bytes = ByteBuffer.wrap(fixed.bytes());
    return new ContentHash(bytes.getLong(), bytes.getLong());
  }

  /** The hash of 16 bytes, null for null. */
  public static @Nullable ContentHash contentOrNull(
      org.dateline.schemas.@Nullable ContentHash fixed) {
    return fixed == null ? null : content(fixed);
  }
}
