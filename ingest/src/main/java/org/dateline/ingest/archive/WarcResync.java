package org.dateline.ingest.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/**
 * Finds the next place in a damaged archive where a record can start: the header of a gzip member
 * (RFC 1952: 1f 8b 08 and flags below 32), or a line that begins with {@code WARC/}.
 */
final class WarcResync {
  private static final byte[] WARC = "\nWARC/".getBytes(StandardCharsets.US_ASCII);
  private static final int BLOCK = 1 << 16;

  private WarcResync() {}

  /** The first such offset at or after {@code from}, -1 where there is none. */
  static long next(FileChannel channel, long from) throws IOException {
    ByteBuffer block = ByteBuffer.allocate(BLOCK);
    for (long at = from; at < channel.size(); at += BLOCK - WARC.length) {
      block.clear();
      int length = channel.read(block, at);
      byte[] bytes = block.array();
      for (int i = 0; i < length; i++) {
        if (isGzip(bytes, i, length)) {
          return at + i;
        }
        if (isWarc(bytes, i, length)) {
          return at + i + 1;
        }
      }
    }
    return -1;
  }

  private static boolean isGzip(byte[] b, int i, int length) {
    return i + 3 < length
        && (b[i] & 0xFF) == 0x1F
        && (b[i + 1] & 0xFF) == 0x8B
        && b[i + 2] == 8
        && (b[i + 3] & 0xFF) < 32;
  }

  private static boolean isWarc(byte[] b, int i, int length) {
    if (i + WARC.length > length) {
      return false;
    }
    for (int k = 0; k < WARC.length; k++) {
      if (b[i + k] != WARC[k]) {
        return false;
      }
    }
    return true;
  }
}
