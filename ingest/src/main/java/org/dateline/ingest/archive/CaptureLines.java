package org.dateline.ingest.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Captures of several archive files as lines that sort by a key and the time of the answer to the
 * nanosecond: key, time, number of the file, JSON as in an index.
 */
public final class CaptureLines {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSSSSSSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final List<Path> files;
  private final Map<Path, Integer> numbers = new HashMap<>();

  /** Lines of captures in these files. */
  public CaptureLines(List<Path> files) {
    this.files = List.copyOf(files);
    for (int number = 0; number < files.size(); number++) {
      numbers.putIfAbsent(files.get(number), number);
    }
  }

  /** How a time is written, so that lines begin with a key, a space and that from it on. */
  static String time(Instant time) {
    return TIME.format(time);
  }

  String line(String key, Capture capture) {
    return String.join(
        " ",
        key,
        time(capture.answered()),
        String.valueOf(numbers.get(capture.file())),
        CdxLine.json(capture));
  }

  /**
   * The capture of a line.
   *
   * @throws IOException where it is none
   */
  Capture capture(String line) throws IOException {
    int brace = line.indexOf(" {");
    int number = line.lastIndexOf(' ', brace - 1);
    return CdxLine.parse(line, files.get(Integer.parseInt(line.substring(number + 1, brace))));
  }
}
