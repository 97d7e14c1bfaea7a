package org.dateline.ingest.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Finds where the last whole gzip member of a file ends. */
final class GzipMembers {
  private static final int HEADER = 10;
  private static final int TRAILER = 8;

  private GzipMembers() {}

  /**
   * The offset behind the last member that is whole, its checksum right; 0 where none is. Members
   * have plain headers, as ours do.
   */
  static long wholeUntil(Path file) throws IOException {
    long whole = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      for (long length = member(in); length > 0; length = member(in)) {
        whole += length;
      }
    }
    return whole;
  }

  /** Reads one member; its length, or -1 where it is not whole. */
  private static long member(InputStream in) throws IOException {
    byte[] header = in.readNBytes(HEADER);
    if (header.length < HEADER
        || (header[0] & 0xFF) != 0x1F
        || (header[1] & 0xFF) != 0x8B
        || header[3] != 0) {
      return -1;
    }
    Inflater inflater = new Inflater(true);
    try {
      return inflate(in, inflater);
    } catch (DataFormatException damaged) {
      return -1;
    } finally {
      inflater.end();
    }
  }

  private static long inflate(InputStream in, Inflater inflater)
      throws IOException, DataFormatException {
    CRC32 checksum = new CRC32();
    byte[] input = new byte[8192];
    byte[] output = new byte[1 << 16];
    int read = 0;
    while (!inflater.finished()) {
      if (inflater.needsInput()) {
        in.mark(input.length);
        read = in.read(input);
        if (read < 0) {
          return -1;
        }
        inflater.setInput(input, 0, read);
      }
      int length = inflater.inflate(output);
      if (length == 0 && inflater.needsDictionary()) {
        return -1;
      }
      checksum.update(output, 0, length);
    }
    // What was read ahead belongs to the trailer and the next member.
    in.reset();
    in.skipNBytes(read - inflater.getRemaining());
    byte[] trailer = in.readNBytes(TRAILER);
    boolean right =
        trailer.length == TRAILER
            && number(trailer, 0) == checksum.getValue()
            && number(trailer, 4) == (inflater.getBytesWritten() & 0xFFFF_FFFFL);
    return right ? HEADER + inflater.getBytesRead() + TRAILER : -1;
  }

  private static long number(byte[] bytes, int at) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at) & 0xFFFF_FFFFL;
  }
}
