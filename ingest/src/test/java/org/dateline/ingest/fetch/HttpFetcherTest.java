package org.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.dateline.ingest.fetch.FetchResult.Fetched;
import org.dateline.ingest.fetch.FetchResult.Kind;
import org.dateline.ingest.fetch.FetchResult.NotModified;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFetcherTest extends FetcherTestCase {
  @Test
  void sendsValidatorsAsTheyCameAndTakes304() throws Exception {
    String answer = "HTTP/1.1 304 Not Modified\r\nETag: \"v3\"\r\n\r\n";
    try (LoopbackSite site = LoopbackSite.saying(answer)) {
      String etag = "W/\"odd-\\quoted\"";
      String modified = "Tue, 03 Feb 2026 10:00:00 +0000";
      FetchResult result =
          fetch(new FetchRequest(site.url("/f"), etag, modified, "a/b", MAX_BYTES, true));

      assertThat(result).isInstanceOf(NotModified.class);
      assertThat(site.requests().get(0))
          .contains("If-None-Match: " + etag)
          .contains("If-Modified-Since: " + modified)
          .contains("User-Agent: dateline-test (+contact)")
          .contains("Accept-Encoding: gzip, deflate, br");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "raw deflate", "br", "gzip, gzip", "hidden gzip"})
  void decodesBodies(String encoding) throws Exception {
    byte[] plain = "<rss>text</rss>".getBytes(StandardCharsets.UTF_8);
    byte[] body = encode(plain, encoding);
    String header =
        encoding.startsWith("hidden")
            ? ""
            : "Content-Encoding: " + encoding.replace("raw ", "") + "\r\n";
    try (LoopbackSite site = LoopbackSite.answering(header, body)) {
      FetchResult result = fetch(site.url("/f"));

      assertThat(result).isInstanceOf(Fetched.class);
      assertThat(new String(((Fetched) result).body(), StandardCharsets.UTF_8))
          .isEqualTo("<rss>text</rss>");
    }
  }

  private static byte[] encode(byte[] plain, String encoding) throws IOException {
    return switch (encoding) {
      case "gzip", "hidden gzip" -> gzip(plain);
      case "gzip, gzip" -> gzip(gzip(plain));
      case "deflate" -> deflate(plain);
      // Without the two bytes of zlib's header and the four of its checksum.
      case "raw deflate" -> Arrays.copyOfRange(deflate(plain), 2, deflate(plain).length - 4);
      // One uncompressed meta-block of 15 bytes, then the empty last one (RFC 7932, 9.2).
      default -> {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // A window of 16 bits, not the last block, four nibbles of length less one, not compressed.
        int bits = ((plain.length - 1) << 4) | (1 << 20);
        out.write(bits & 0xff);
        out.write(bits >> 8 & 0xff);
        out.write(bits >> 16 & 0xff);
        out.write(plain);
        out.write(0x03);
        yield out.toByteArray();
      }
    };
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    }
    return out.toByteArray();
  }

  private static byte[] deflate(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflate = new DeflaterOutputStream(out)) {
      deflate.write(plain);
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Encoding: gzip\r\n", ""})
  void cutsGzipBombsAtTheLimit(String header) throws Exception {
    byte[] bomb = gzip(new byte[50_000_000]);
    assertThat(bomb.length).isLessThan(MAX_BYTES);
    try (LoopbackSite site = LoopbackSite.answering(header, bomb)) {
      assertFailed(fetch(site.url("/bomb")), Kind.TOO_LARGE, "100000 bytes");
    }
  }

  @Test
  void hangsUpOnABodyWithoutEnd() throws Exception {
    try (LoopbackSite site =
        new LoopbackSite(
            (request, out) -> {
              write(out, "HTTP/1.1 200 OK\r\n\r\n");
              while (true) {
                out.write(new byte[10_000]);
              }
            })) {
      assertFailed(fetch(site.url("/endless")), Kind.TOO_LARGE, "/endless");
    }
  }

  @Test
  void givesUpOnAServerThatDrips() throws Exception {
    deadline = Duration.ofMillis(600);
    try (LoopbackSite site =
        new LoopbackSite(
            (request, out) -> {
              write(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
              for (int i = 0; i < 1000; i++) {
                write(out, "x");
                sleep(100);
              }
            })) {
      long started = System.nanoTime();
      assertFailed(fetch(site.url("/drip")), Kind.TIMEOUT, "/drip");
      assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(4));
    }
  }

  @Test
  void countsTheDeadlineOverAllHops() throws Exception {
    deadline = Duration.ofMillis(700);
    try (LoopbackSite site =
        new LoopbackSite(
            (request, out) -> {
              sleep(400);
              write(out, "HTTP/1.1 302 Found\r\nLocation: /again\r\nContent-Length: 0\r\n\r\n");
            })) {
      assertFailed(fetch(site.url("/slow")), Kind.TIMEOUT, "/again");
    }
  }

  @Test
  void leavesRedirectLoops() throws Exception {
    try (LoopbackSite site =
        LoopbackSite.saying("HTTP/1.1 302 Found\r\nLocation: /loop\r\nContent-Length: 0\r\n\r\n")) {
      assertFailed(fetch(site.url("/loop")), Kind.TOO_MANY_REDIRECTS, "5 redirects");
      assertThat(site.requests()).hasSize(6);
    }
  }

  @ParameterizedTest
  @CsvSource({"301,true", "308,true", "302,false", "303,false", "307,false"})
  void tellsPermanentRedirectsFromTemporaryOnes(int status, boolean permanent) throws Exception {
    try (LoopbackSite site =
        new LoopbackSite(
            (request, out) ->
                write(
                    out,
                    request.startsWith("GET /old")
                        ? "HTTP/1.1 " + status + " R\r\nLocation: /new\r\nContent-Length: 0\r\n\r\n"
                        : "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx"))) {
      Fetched fetched = (Fetched) fetch(site.url("/old"));

      assertThat(fetched.url()).isEqualTo(site.url("/new"));
      assertThat(fetched.permanentUrl()).isEqualTo(permanent ? site.url("/new") : null);
    }
  }

  @Test
  void refusesARedirectToAnotherScheme() throws Exception {
    try (LoopbackSite site =
        LoopbackSite.saying("HTTP/1.1 302 F\r\nLocation: file:///etc/passwd\r\n\r\n")) {
      assertFailed(fetch(site.url("/f")), Kind.PROTOCOL, "file:///etc/passwd");
    }
  }
}
