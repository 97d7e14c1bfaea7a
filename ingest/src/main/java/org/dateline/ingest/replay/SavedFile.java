package org.dateline.ingest.replay;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.dateline.ingest.archive.CaptureReader;
import org.dateline.ingest.fetch.Exchange.Answer;
import org.dateline.ingest.fetch.Exchange.Heads;

/**
 * A saved answer: the body, and before it the head of the answer where that was saved too, as
 * {@code curl --include} and {@code wget --save-headers} do. Of several heads, those of redirects
 * and proxies among them, the last is that of the body.
 *
 * @param status of the answer, 200 where no head is saved
 * @param headers names in lower case, the first value of each
 * @param body without the head, its content encoding taken off where the client had left it on
 */
record SavedFile(int status, Map<String, String> headers, byte[] body) {
  /** Longest heads together, bytes. */
  private static final int HEADS = 1 << 16;

  private static final byte[] HTTP = "HTTP/".getBytes(StandardCharsets.US_ASCII);

  SavedFile {
    headers = Map.copyOf(headers);
  }

  /** Reads a file, compressed or not. */
  static SavedFile read(Path file) throws IOException {
    return of(bytes(file, Integer.MAX_VALUE)).decoded();
  }

  /** Reads the head alone; the body is cut off somewhere. */
  static SavedFile head(Path file) throws IOException {
    return of(bytes(file, HEADS));
  }

  private static byte[] bytes(Path file, int most) throws IOException {
    try (InputStream plain = new BufferedInputStream(Files.newInputStream(file))) {
      plain.mark(2);
      boolean gzip = plain.read() == 0x1F && plain.read() == 0x8B;
      plain.reset();
      InputStream in = gzip ? new GZIPInputStream(plain) : plain;
      return in.readNBytes(most);
    }
  }

  static SavedFile of(byte[] bytes) {
    SavedFile found = new SavedFile(200, Map.of(), bytes);
    int at = 0;
    while (startsWithHead(bytes, at)) {
      int end = endOfHead(bytes, at);
      if (end < 0) {
        return found;
      }
      String head = new String(bytes, at, end - at, StandardCharsets.ISO_8859_1);
      byte[] rest = Arrays.copyOfRange(bytes, end, bytes.length);
      found = new SavedFile(status(head), headers(head), rest);
      at = end;
    }
    return found;
  }

  private static boolean startsWithHead(byte[] bytes, int at) {
    return at + HTTP.length <= bytes.length
        && Arrays.equals(bytes, at, at + HTTP.length, HTTP, 0, HTTP.length);
  }

  /** Index behind the blank line that ends a head, -1 where there is none. */
  private static int endOfHead(byte[] bytes, int from) {
    int lineStart = from;
    for (int i = from; i < Math.min(bytes.length, from + HEADS); i++) {
      if (bytes[i] == '\n') {
        if (i == lineStart || (i == lineStart + 1 && bytes[lineStart] == '\r')) {
          return i + 1;
        }
        lineStart = i + 1;
      }
    }
    return -1;
  }

  private static int status(String head) {
    String[] words = head.lines().findFirst().orElse("").split(" ", 3);
    return words.length > 1 && words[1].matches("\\d{3}") ? Integer.parseInt(words[1]) : 200;
  }

  private static Map<String, String> headers(String head) {
    Map<String, String> headers = new LinkedHashMap<>();
    head.lines()
        .skip(1)
        .forEach(
            line -> {
              int colon = line.indexOf(':');
              if (colon > 0) {
                headers.putIfAbsent(
                    line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
              }
            });
    return headers;
  }

  /** Some clients save a body as it came, others decode it and save the header all the same. */
  private SavedFile decoded() {
    if (!headers.containsKey("content-encoding") || looksLikeText()) {
      return this;
    }
    try {
      Answer answer = new Answer(status, headers, body, Heads.UNKNOWN);
      return new SavedFile(status, headers, answer.decoded(CaptureReader.LARGEST));
    } catch (IOException asItIs) {
      return this;
    }
  }

  private boolean looksLikeText() {
    String start =
        new String(body, 0, Math.min(body.length, 64), StandardCharsets.ISO_8859_1).strip();
    return start.contains("<") || start.startsWith("{");
  }
}
