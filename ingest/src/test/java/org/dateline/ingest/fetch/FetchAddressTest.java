package org.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.dateline.ingest.fetch.FetchResult.Failed;
import org.dateline.ingest.fetch.FetchResult.Fetched;
import org.dateline.ingest.fetch.FetchResult.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are connected to, and what is said of those that are not. */
class FetchAddressTest extends FetcherTestCase {
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
}
