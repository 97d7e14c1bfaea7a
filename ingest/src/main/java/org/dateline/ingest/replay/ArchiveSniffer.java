package org.dateline.ingest.replay;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Knows an archive by its first bytes, whatever its name. */
final class ArchiveSniffer {
  private static final int LONGEST = 16;

  private ArchiveSniffer() {}

  /** Whether a file begins as WARC or ARC, compressed or not. */
  static boolean isArchive(Path file) throws IOException {
    try (InputStream plain = new BufferedInputStream(Files.newInputStream(file))) {
      plain.mark(2);
      boolean gzip = plain.read() == 0x1F && plain.read() == 0x8B;
      plain.reset();
      InputStream in = gzip ? new GZIPInputStream(plain) : plain;
      String start = new String(in.readNBytes(LONGEST), StandardCharsets.US_ASCII);
      return start.startsWith("WARC/") || start.startsWith("filedesc:");
    } catch (ZipException | EOFException broken) {
      return false;
    }
  }
}
