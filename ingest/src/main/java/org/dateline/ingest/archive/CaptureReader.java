package org.dateline.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.ingest.fetch.Exchange.Answer;
import org.dateline.ingest.fetch.Exchange.Heads;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;

/** Reads the answer that a capture stands for, as the fetcher once had it. */
public final class CaptureReader {
  /** Largest body that is read, in bytes as it came: a feed's limit. */
  public static final int LARGEST = 10 << 20;

  private CaptureReader() {}

  /**
   * The answer in the record of a capture; of a revisit its head alone.
   *
   * @throws IOException where the record is broken or its body too large; names file and offset
   */
  public static Answer read(Capture capture) throws IOException {
    try (FileChannel channel = FileChannel.open(capture.file())) {
      // Not closed: the channel is ours to close.
      WarcReader reader = new WarcReader(new FromHere(channel, capture.offset()));
      reader.setLenient(true);
      WarcRecord record = reader.next().orElseThrow(() -> new IOException("no record"));
      if (record instanceof WarcResource resource) {
        return PushRecord.read(resource);
      }
      if (!(record instanceof WarcResponse || record instanceof WarcRevisit)) {
        throw new IOException("no HTTP answer");
      }
      return read(Captures.http(record));
    } catch (IOException | RuntimeException broken) {
      // jwarc's parsers throw unchecked too, whatever the bytes are.
      throw new IOException(capture.origin() + ": " + broken.getMessage(), broken);
    }
  }

  /**
   * The answer of a record that is open.
   *
   * @throws IOException where it is broken or its body too large
   */
  public static Answer read(HttpResponse http) throws IOException {
    return new Answer(http.status(), headers(http), limited(http.body().stream()), Heads.UNKNOWN);
  }

  static byte[] limited(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new IOException("larger than " + (LARGEST >> 20) + " MiB");
    }
    return bytes;
  }

  /** Headers as the fetcher has them: names in lower case, the first value of each. */
  private static Map<String, String> headers(HttpResponse http) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> header : http.headers().map().entrySet()) {
      headers.putIfAbsent(header.getKey().toLowerCase(Locale.ROOT), header.getValue().get(0));
    }
    return headers;
  }
}
