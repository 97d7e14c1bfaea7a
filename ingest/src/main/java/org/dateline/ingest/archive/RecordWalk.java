package org.dateline.ingest.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * Goes over the records of a WARC or ARC file, compressed or not. What is broken is reported with
 * its offset and jumped over: reading goes on at the next place where a record can start ({@link
 * WarcResync}), which jwarc alone does not do.
 *
 * @param <T> what is made of a record
 */
public final class RecordWalk<T> {
  private final Path file;
  private final Read<T> read;
  private final Take<T> take;
  private final Broken broken;

  /** Makes something of a record; whatever it throws counts as damage of the file. */
  @FunctionalInterface
  public interface Read<T> {
    /** Null for a record that is of no interest. */
    @Nullable T of(WarcRecord record, long offset) throws IOException;
  }

  /** Takes what was made, outside of the reading: what it throws ends the walk. */
  @FunctionalInterface
  public interface Take<T> {
    /** Takes one; may wait. */
    void accept(T item) throws IOException, InterruptedException;
  }

  /** Is told of damage. */
  @FunctionalInterface
  public interface Broken {
    /** A place that can't be read, and why, in one line. */
    void at(long offset, String reason) throws InterruptedException;
  }

  /** A walk over one file. */
  public RecordWalk(Path file, Read<T> read, Take<T> take, Broken broken) {
    this.file = file;
    this.read = read;
    this.take = take;
    this.broken = broken;
  }

  /**
   * Walks from an offset to the end.
   *
   * @throws IOException where the file can't be opened, or from those who take
   */
  public void from(long offset) throws IOException, InterruptedException {
    try (FileChannel channel = FileChannel.open(file)) {
      long start = offset;
      while (start >= 0 && start < channel.size()) {
        start = stretch(channel, start);
      }
    }
  }

  /** Reads up to the next damage; returns where to go on after it, -1 at the end of the file. */
  private long stretch(FileChannel channel, long start) throws IOException, InterruptedException {
    // Not closed: that would close the channel, which the next stretch needs.
    WarcReader reader = null;
    long position = start;
    while (true) {
      T item;
      try {
        if (reader == null) {
          reader = new WarcReader(new FromHere(channel, start));
          reader.setLenient(true);
        }
        Optional<WarcRecord> record = reader.next();
        if (record.isEmpty()) {
          return -1;
        }
        position = start + reader.position();
        item = read.of(record.get(), position);
      } catch (IOException | RuntimeException damage) {
        // Whatever the bytes are, jwarc's parsers must not end the walk: some throw unchecked.
        long at = reader == null ? position : Math.max(position, start + reader.position());
        broken.at(at, reason(damage));
        return WarcResync.next(channel, at + 1);
      }
      if (item != null) {
        take.accept(item);
      }
    }
  }

  private static String reason(Exception damage) {
    String message = damage.getMessage();
    String line =
        message == null
            ? damage.getClass().getSimpleName()
            : message.lines().findFirst().orElse("");
    return "broken record: " + (line.length() > 200 ? line.substring(0, 200) : line);
  }
}
