package org.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.dateline.ingest.fetch.FetchResult.Failed;
import org.dateline.ingest.fetch.FetchResult.Fetched;
import org.dateline.ingest.fetch.FetchResult.Gone;
import org.dateline.ingest.fetch.FetchResult.Kind;
import org.dateline.ingest.fetch.FetchResult.NotModified;
import org.dateline.ingest.fetch.FetchResult.RateLimited;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFetcherTest {
  private static final int MAX_BYTES = 100_000;

  private NameLookup names = InetAddress::getAllByName;
  private boolean allowPrivate = true;
  private Duration deadline = Duration.ofSeconds(5);
  private Duration hostDelay = Duration.ZERO;
  private HttpFetcher fetcher;

  @AfterEach
  void close() {
    if (fetcher != null) {
      fetcher.close();
    }
  }

  private FetchResult fetch(FetchRequest request) throws InterruptedException {
    InstantSource clock = InstantSource.system();
    FetchSettings settings =
        new FetchSettings("dateline-test (+contact)", deadline, 5, 2, hostDelay, allowPrivate);
    fetcher =
        new HttpFetcher(
            settings, clock, new HostGate(clock, hostDelay), Pause.sleeping(clock), names);
    return fetcher.fetch(request);
  }

  private FetchResult fetch(URI url) throws InterruptedException {
    return fetch(FetchRequest.of(url, "*/*", MAX_BYTES));
  }

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://127.1/",
        "http://2130706433/",
        "http://0.0.0.0/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://169.254.169.254/latest/meta-data",
        "http://10.0.0.8/",
        "http://[fd00::1]/",
        "http://localhost/",
        "http://[64:ff9b::7f00:1]/"
      })
  void refusesAddressesThatAreNotPublic(String url) throws Exception {
    allowPrivate = false;
    URI parsed = FetchUrl.parse(url);
    if (parsed == null) {
      return; // Not taken for an address at all.
    }
    FetchResult result = fetch(parsed);
    assertThat(result).isInstanceOf(Failed.class);
    assertThat(((Failed) result).kind()).isEqualTo(Kind.FORBIDDEN_ADDRESS);
  }

  @Test
  void refusesARedirectToALoopbackAddress() throws Exception {
    try (LoopbackSite inner = LoopbackSite.saying("HTTP/1.1 200 OK\r\n\r\nsecret")) {
      String answer =
          "HTTP/1.1 302 F\r\nLocation: " + inner.url("/admin") + "\r\nContent-Length: 0\r\n\r\n";
      try (LoopbackSite outer = LoopbackSite.saying(answer)) {
        // The name is let through as if it were public, so that only the second hop is at stake.
        allowPrivate = true;
        assertThat(fetch(outer.url("/f"))).isInstanceOf(Fetched.class);
        allowPrivate = false;
        assertFailed(fetch(outer.url("/f")), Kind.FORBIDDEN_ADDRESS, "not a public address");
        assertThat(inner.requests()).hasSize(1);
      }
    }
  }

  @Test
  void isNotFooledByANameWhoseAnswerChanges() throws Exception {
    allowPrivate = false;
    AtomicInteger lookups = new AtomicInteger();
    names =
        host ->
            new InetAddress[] {
              InetAddress.getByAddress(
                  host,
                  lookups.getAndIncrement() % 2 == 0
                      ? new byte[] {127, 0, 0, 1}
                      : new byte[] {(byte) 198, 51, 100, 7})
            };
    // Whatever the name says, the address that is connected to is the one that was checked.
    assertFailed(fetch(URI.create("http://rebind.test/")), Kind.FORBIDDEN_ADDRESS, "rebind.test");
    assertFailed(fetch(URI.create("http://rebind.test/")), Kind.FORBIDDEN_ADDRESS, "rebind.test");
    assertThat(lookups).hasValue(2);
  }

  @Test
  void connectsOnlyToThePublicOnesOfSeveralAddresses() throws Exception {
    allowPrivate = false;
    deadline = Duration.ofMillis(500);
    try (LoopbackSite site = LoopbackSite.saying("HTTP/1.1 200 OK\r\n\r\nsecret")) {
      names =
          host ->
              new InetAddress[] {
                InetAddress.getLoopbackAddress(),
                // Public by the book, but nobody answers.
                InetAddress.getByAddress(host, new byte[] {(byte) 192, 31, (byte) 196, 1})
              };
      assertThat(fetch(URI.create("http://mixed.test:" + site.port() + "/")))
          .isInstanceOf(Failed.class);
      assertThat(site.requests()).isEmpty();
    }
  }

  @Test
  void namesAHostThatDoesNotExist() throws Exception {
    names =
        host -> {
          throw new UnknownHostException(host);
        };
    assertFailed(fetch(URI.create("http://nowhere.test/f")), Kind.DNS, "http://nowhere.test/f");
  }

  @Test
  void namesAPortWhereNobodyListens() throws Exception {
    int port;
    try (LoopbackSite site = LoopbackSite.saying("")) {
      port = site.port();
    }
    assertFailed(
        fetch(URI.create("http://127.0.0.1:" + port + "/f")), Kind.CONNECT, "127.0.0.1:" + port);
  }

  @Test
  void refusesACertificateThatNobodySigned() throws Exception {
    WireMockServer server =
        new WireMockServer(WireMockConfiguration.options().dynamicPort().dynamicHttpsPort());
    server.start();
    try {
      URI url = URI.create("https://localhost:" + server.httpsPort() + "/f");
      assertFailed(fetch(url), Kind.TLS, "https://localhost");
    } finally {
      server.stop();
    }
  }

  @Test
  void takesAServerThatHangsUpAsAPassingFailure() throws Exception {
    try (LoopbackSite site = LoopbackSite.saying("")) {
      assertFailed(fetch(site.url("/f")), Kind.CONNECT, "/f");
    }
  }

  @Test
  @Timeout(30)
  void asksOnceMoreAfterTheHostsDelayWhereTheServerHangsUp() throws Exception {
    hostDelay = Duration.ofMillis(200);
    List<Long> asked = new CopyOnWriteArrayList<>();
    LoopbackSite.Reply hangsUpOnce =
        (request, out) -> {
          asked.add(System.nanoTime());
          if (asked.size() > 1) {
            write(out, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
          }
        };
    try (LoopbackSite site = new LoopbackSite(hangsUpOnce)) {
      assertThat(fetch(site.url("/f"))).isInstanceOf(Fetched.class);
    }
    assertThat(asked).hasSize(2);
    assertThat(Duration.ofNanos(asked.get(1) - asked.get(0))).isGreaterThanOrEqualTo(hostDelay);
  }

  @ParameterizedTest
  @CsvSource({
    "404,NOT_FOUND",
    "403,CLIENT_ERROR",
    "401,CLIENT_ERROR",
    "500,SERVER_ERROR",
    "503,SERVER_ERROR"
  })
  void tellsFailuresByStatus(int status, Kind kind) throws Exception {
    try (LoopbackSite site =
        LoopbackSite.saying("HTTP/1.1 " + status + " No\r\nContent-Length: 0\r\n\r\n")) {
      assertFailed(fetch(site.url("/f")), kind, "status " + status);
    }
  }

  @ParameterizedTest
  @CsvSource({"429,120,120", "503,7,7", "429,soon,"})
  void readsRetryAfter(int status, String value, Long seconds) throws Exception {
    String answer =
        "HTTP/1.1 " + status + " No\r\nRetry-After: " + value + "\r\nContent-Length: 0\r\n\r\n";
    try (LoopbackSite site = LoopbackSite.saying(answer)) {
      RateLimited limited = (RateLimited) fetch(site.url("/f"));
      assertThat(limited.retryAfter())
          .isEqualTo(seconds == null ? null : Duration.ofSeconds(seconds));
    }
  }

  @Test
  void takes410AsGone() throws Exception {
    try (LoopbackSite site =
        LoopbackSite.saying("HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n")) {
      assertThat(fetch(site.url("/f"))).isInstanceOf(Gone.class);
    }
  }

  @Test
  void sendsUserInfoToItsHostAndTellsNobody() throws Exception {
    try (LoopbackSite site = LoopbackSite.saying("HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n")) {
      URI url = URI.create("http://me:secret@127.0.0.1:" + site.port() + "/f");
      Failed failed = (Failed) fetch(url);

      assertThat(site.requests().get(0)).contains("Authorization: Basic bWU6c2VjcmV0");
      assertThat(failed.reason()).doesNotContain("secret").contains("127.0.0.1");
    }
  }

  private static void assertFailed(FetchResult result, Kind kind, String named) {
    assertThat(result).isInstanceOf(Failed.class);
    Failed failed = (Failed) result;
    assertThat(failed.kind()).as(failed.reason()).isEqualTo(kind);
    assertThat(failed.reason()).contains(named).doesNotContain("\n");
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
