package org.dateline.ingest.replay;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * A WARC or ARC file, compressed or not. What is broken is reported with its offset and jumped
 * over: reading goes on at the next place where a record can start ({@link WarcResync}), which
 * jwarc alone does not do.
 */
final class WarcSource implements ReplaySource {
  /** Largest body that is handed on, in bytes after decoding: a feed's limit. */
  private static final int LARGEST = 10 << 20;

  private final Path file;

  WarcSource(Path file) {
    this.file = file;
  }

  @Override
  public String name() {
    return file.toString();
  }

  @Override
  public long size() {
    return file.toFile().length();
  }

  @Override
  public void read(Sink sink) throws IOException, InterruptedException {
    try (FileChannel channel = FileChannel.open(file)) {
      long start = 0;
      while (start >= 0 && start < channel.size()) {
        start = readFrom(channel, start, sink);
      }
    }
  }

  /**
   * Reads records from an offset; returns where to go on after damage, -1 at the end of the file.
   */
  private long readFrom(FileChannel channel, long start, Sink sink)
      throws IOException, InterruptedException {
    channel.position(start);
    // Not closed: that would close the channel, which the next attempt needs.
    WarcReader reader = null;
    long position = start;
    try {
      reader = new WarcReader(new FromHere(channel));
      reader.setLenient(true);
      while (true) {
        Optional<WarcRecord> record = reader.next();
        if (record.isEmpty()) {
          return -1;
        }
        position = start + reader.position();
        hand(record.get(), position, sink);
      }
    } catch (IOException | RuntimeException broken) {
      // Whatever the bytes are, jwarc's parsers must not end the replay: some throw unchecked.
      long at = reader == null ? position : Math.max(position, start + reader.position());
      sink.accept(new ReplayItem.Skipped(file + "@" + at, reason(broken)));
      return WarcResync.next(channel, at + 1);
    }
  }

  private static String reason(Exception broken) {
    String message = broken.getMessage();
    String line =
        message == null
            ? broken.getClass().getSimpleName()
            : message.lines().findFirst().orElse("");
    return "broken record: " + (line.length() > 200 ? line.substring(0, 200) : line);
  }

  private void hand(WarcRecord record, long position, Sink sink)
      throws IOException, InterruptedException {
    if (!(record instanceof WarcResponse response) || !response.target().startsWith("http")) {
      return;
    }
    String origin = file + "@" + position;
    HttpResponse http = response.http();
    if (http.status() != 200) {
      return;
    }
    byte[] body;
    try (MessageBody decoded = http.bodyDecoded()) {
      body = decoded.stream().readNBytes(LARGEST + 1);
    }
    if (body.length > LARGEST) {
      sink.accept(
          new ReplayItem.Skipped(
              origin, response.target() + ": larger than " + (LARGEST >> 20) + " MiB"));
      return;
    }
    sink.accept(
        new ReplayItem.Document(response.target(), headers(http), body, date(record), origin));
  }

  private static Instant date(WarcRecord record) throws IOException {
    try {
      return record.date();
    } catch (DateTimeException broken) {
      throw new IOException("WARC-Date can't be read", broken);
    }
  }

  private static Map<String, String> headers(HttpResponse http) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> header : http.headers().map().entrySet()) {
      headers.putIfAbsent(header.getKey().toLowerCase(Locale.ROOT), header.getValue().get(0));
    }
    return headers;
  }
}
