package org.dateline.ingest.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The index of one archive file, in a file beside it. */
public final class Index {
  private Index() {}

  /**
   * The captures of an archive file in the order in which they lie in it: out of its index where it
   * has one, else by going over the file.
   *
   * @param broken told of places that can't be read
   */
  public static List<Capture> read(Path file, RecordWalk.Broken broken)
      throws IOException, InterruptedException {
    Path index = WarcFile.indexOf(file);
    if (!Files.exists(index)) {
      return scan(file, broken);
    }
    List<Capture> captures = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(index, StandardCharsets.UTF_8)) {
        captures.add(CdxLine.parse(line, file));
      }
    } catch (IOException notOurs) {
      return scan(file, broken);
    }
    captures.sort(Comparator.comparingLong(Capture::offset));
    return captures;
  }

  static List<Capture> scan(Path file, RecordWalk.Broken broken)
      throws IOException, InterruptedException {
    List<Capture> captures = new ArrayList<>();
    new RecordWalk<Capture>(
            file, (record, offset) -> Captures.of(record, file, offset), captures::add, broken)
        .from(0);
    return captures;
  }

  /** Writes an index whole or not at all. */
  static void write(List<Capture> captures, Path index) throws IOException {
    List<String> lines = captures.stream().map(CdxLine::of).sorted().toList();
    Path part = index.resolveSibling(index.getFileName() + ".part");
    Files.write(part, lines, StandardCharsets.UTF_8);
    Files.move(part, index, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
