package org.dateline.ingest.archive;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Puts any number of lines into the order of their bytes, which is that of {@code LC_ALL=C sort}
 * and of tools that look up in CDX files. Beyond some mebibytes, what is sorted so far goes to a
 * file, and at the end the files are merged.
 */
final class LineSorter implements Closeable {
  /** Bytes of lines that are held. */
  static final int HELD = 8 << 20;

  private static final Comparator<byte[]> ORDER = Arrays::compareUnsigned;

  private final int held;
  private final List<byte[]> lines = new ArrayList<>();
  private final List<Path> runs = new ArrayList<>();
  private long size;
  private long bytes;

  /**
   * A sorter.
   *
   * @param held bytes of lines that are held before some go to a file
   */
  LineSorter(int held) {
    this.held = held;
  }

  /** Takes a line without its end. */
  void add(String line) throws IOException {
    byte[] encoded = line.getBytes(StandardCharsets.UTF_8);
    lines.add(encoded);
    size++;
    bytes += encoded.length;
    if (bytes >= held) {
      Path run = Files.createTempFile("dateline-lines", ".txt");
      runs.add(run);
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(run))) {
        lines.sort(ORDER);
        for (byte[] each : lines) {
          write(each, out);
        }
      }
      lines.clear();
      bytes = 0;
    }
  }

  /** Lines taken. */
  long size() {
    return size;
  }

  /** Writes all of them, each ended by a line feed; to be called once. */
  void writeTo(Path file) throws IOException {
    lines.sort(ORDER);
    PriorityQueue<Run> heads = new PriorityQueue<>(Comparator.comparing(Run::head, ORDER));
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      for (Path run : runs) {
        Run opened = new Run(run);
        if (opened.next()) {
          heads.add(opened);
        }
      }
      for (byte[] line : lines) {
        while (!heads.isEmpty() && ORDER.compare(heads.element().head(), line) <= 0) {
          advance(heads, out);
        }
        write(line, out);
      }
      while (!heads.isEmpty()) {
        advance(heads, out);
      }
    } finally {
      for (Run run : heads) {
        run.close();
      }
    }
  }

  private static void advance(PriorityQueue<Run> heads, OutputStream out) throws IOException {
    Run least = heads.remove();
    write(least.head(), out);
    if (least.next()) {
      heads.add(least);
    }
  }

  private static void write(byte[] line, OutputStream out) throws IOException {
    out.write(line);
    out.write('\n');
  }

  /** Removes the files. */
  @Override
  public void close() throws IOException {
    lines.clear();
    for (Path run : runs) {
      Files.deleteIfExists(run);
    }
  }

  /** Lines that are sorted already, read one by one. */
  private static final class Run implements Closeable {
    private final BufferedReader reader;
    private byte @Nullable [] head;

    Run(Path file) throws IOException {
      reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
    }

    byte[] head() {
      return head == null ? new byte[0] : head;
    }

    boolean next() throws IOException {
      String line = reader.readLine();
      head = line == null ? null : line.getBytes(StandardCharsets.UTF_8);
      if (line == null) {
        close();
      }
      return line != null;
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}
