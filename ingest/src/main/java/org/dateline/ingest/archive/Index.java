package org.dateline.ingest.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** The index of one archive file, in a file beside it. */
public final class Index {
  private Index() {}

  /**
   * Goes over the captures of an archive file: out of its index, in the order of addresses, where
   * it has one of ours; else by going over the file, in the order in which they lie in it.
   *
   * @param take takes one after the other
   * @param broken told of places that can't be read
   */
  public static void read(Path file, RecordWalk.Take<Capture> take, RecordWalk.Broken broken)
      throws IOException, InterruptedException {
    Path index = WarcFile.indexOf(file);
    if (!Files.exists(index) || !isOurs(index)) {
      scan(file, take, broken);
      return;
    }
    try (BufferedReader lines = Files.newBufferedReader(index, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        take.accept(CdxLine.parse(line, file));
      }
    }
  }

  /** Whether each line is whole and has what we note beside the standard's fields. */
  private static boolean isOurs(Path index) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(index, StandardCharsets.UTF_8)) {
      return lines.lines().allMatch(CdxLine::isOurs);
    } catch (java.io.UncheckedIOException noText) {
      return false;
    }
  }

  static void scan(Path file, RecordWalk.Take<Capture> take, RecordWalk.Broken broken)
      throws IOException, InterruptedException {
    Measured measured = new Measured(take);
    new RecordWalk<Capture>(
            file,
            (record, offset) -> {
              measured.endAt(offset);
              return Captures.of(record, file, offset);
            },
            measured::begin,
            (offset, reason) -> {
              measured.endAt(offset);
              broken.at(offset, reason);
            })
        .from(0);
    measured.endAt(Files.size(file));
    measured.flush();
  }

  /** Tells how long a record is once the next begins. */
  private static final class Measured {
    private final RecordWalk.Take<Capture> take;
    private @Nullable Capture open;
    private long end;

    Measured(RecordWalk.Take<Capture> take) {
      this.take = take;
    }

    /** Something begins there, or the file ends. */
    void endAt(long offset) {
      if (open != null && end < 0) {
        end = offset;
      }
    }

    void begin(Capture capture) throws IOException, InterruptedException {
      flush();
      open = capture;
      end = -1;
    }

    void flush() throws IOException, InterruptedException {
      if (open != null) {
        take.accept(open.ofLength(end - open.offset()));
      }
      open = null;
    }
  }

  /** Writes an index whole or not at all. */
  static void write(LineSorter lines, Path index) throws IOException {
    Path part = index.resolveSibling(index.getFileName() + ".part");
    lines.writeTo(part);
    Files.move(part, index, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
