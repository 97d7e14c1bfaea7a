package org.dateline.ingest.archive;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * A file of lines in the order of their bytes, looked up from any of them on. In memory is the
 * start of one line in each {@value #STEP} bytes, as in the second index that web archives keep of
 * large ones.
 */
final class SortedLines implements Closeable {
  private static final int STEP = 1 << 14;

  /** A line is known by so much of its start. */
  private static final int START = 256;

  private final FileChannel channel;
  private final List<byte[]> starts = new ArrayList<>();
  private final List<Long> offsets = new ArrayList<>();

  private SortedLines(FileChannel channel) {
    this.channel = channel;
  }

  /** Opens a file, which is read once. */
  static SortedLines open(Path file) throws IOException {
    SortedLines lines = new SortedLines(FileChannel.open(file));
    try {
      lines.mark();
      return lines;
    } catch (IOException | RuntimeException e) {
      lines.close();
      throw e;
    }
  }

  private void mark() throws IOException {
    Lines all = new Lines(0);
    long next = 0;
    for (long at = 0; all.hasNext(); at = all.position) {
      String line = all.next();
      if (at >= next) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        starts.add(bytes.length > START ? Arrays.copyOf(bytes, START) : bytes);
        offsets.add(at);
        next = at + STEP;
      }
    }
  }

  /**
   * Lines from a place on, in their order.
   *
   * @param start the first line that is not before it comes first
   */
  Iterator<String> from(String start) {
    byte[] wanted = start.getBytes(StandardCharsets.UTF_8);
    byte[] known = wanted.length > START ? Arrays.copyOf(wanted, START) : wanted;
    int low = 0;
    int high = starts.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Arrays.compareUnsigned(starts.get(middle), known) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    try {
      Lines lines = new Lines(low == 0 ? 0 : offsets.get(low - 1));
      lines.skipWhileBefore(wanted);
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /** Lines from an offset on. */
  private final class Lines implements Iterator<String> {
    private final BufferedReader reader;
    private @Nullable String next;

    /** Offset of the next line. */
    private long position;

    private long after;

    Lines(long offset) throws IOException {
      position = offset;
      after = offset;
      reader =
          new BufferedReader(
              new InputStreamReader(
                  Channels.newInputStream(new FromHere(channel, offset)), StandardCharsets.UTF_8),
              STEP);
      read();
    }

    private void read() throws IOException {
      position = after;
      next = reader.readLine();
      after += next == null ? 0 : next.getBytes(StandardCharsets.UTF_8).length + 1;
    }

    private void skipWhileBefore(byte[] wanted) throws IOException {
      while (next != null
          && Arrays.compareUnsigned(next.getBytes(StandardCharsets.UTF_8), wanted) < 0) {
        read();
      }
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public String next() {
      String line = next;
      if (line == null) {
        throw new NoSuchElementException();
      }
      try {
        read();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return line;
    }
  }
}
