package org.dateline.ingest.archive;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Any number of captures in the order of the times of their answers, on disk. */
public final class Chronicle implements Closeable {
  /** All have the same key: time alone decides. */
  private static final String KEY = "-";

  private final LineSorter sorter = new LineSorter(LineSorter.HELD);
  private final CaptureLines format;
  private @Nullable Path file;
  private @Nullable BufferedReader reader;

  /** An order of captures in these files. */
  public Chronicle(CaptureLines format) {
    this.format = format;
  }

  /** Adds one, before the first is asked for. */
  public void add(Capture capture) throws IOException {
    sorter.add(format.line(KEY, capture));
  }

  /** How many there are. */
  public long size() {
    return sorter.size();
  }

  /** The next; null behind the last. */
  public @Nullable Capture next() throws IOException {
    BufferedReader open = reader == null ? open() : reader;
    String line = open.readLine();
    return line == null ? null : format.capture(line);
  }

  private BufferedReader open() throws IOException {
    Path sorted = Files.createTempFile("dateline-chronicle", ".txt");
    file = sorted;
    sorter.writeTo(sorted);
    BufferedReader opened = Files.newBufferedReader(sorted, StandardCharsets.UTF_8);
    reader = opened;
    return opened;
  }

  /** Removes the files. */
  @Override
  public void close() throws IOException {
    sorter.close();
    if (reader != null) {
      reader.close();
    }
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }
}
