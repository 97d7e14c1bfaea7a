package org.dateline.ingest.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.ingest.archive.RecordWalk;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * A WARC or ARC file, compressed or not. What is broken is reported with its offset and jumped
 * over.
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
    new RecordWalk<ReplayItem>(
            file,
            this::item,
            sink::accept,
            (offset, reason) -> sink.accept(new ReplayItem.Skipped(file + "@" + offset, reason)))
        .from(0);
  }

  private @Nullable ReplayItem item(WarcRecord record, long position) throws IOException {
    if (!(record instanceof WarcResponse response) || !response.target().startsWith("http")) {
      return null;
    }
    String origin = file + "@" + position;
    HttpResponse http = response.http();
    if (http.status() != 200) {
      return null;
    }
    byte[] body;
    try (MessageBody decoded = http.bodyDecoded()) {
      body = decoded.stream().readNBytes(LARGEST + 1);
    }
    if (body.length > LARGEST) {
      return new ReplayItem.Skipped(
          origin, response.target() + ": larger than " + (LARGEST >> 20) + " MiB");
    }
    return new ReplayItem.Document(response.target(), headers(http), body, date(record), origin);
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
