package org.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dateline.ingest.fetch.FetchResult.Failed;
import org.dateline.ingest.fetch.FetchResult.Fetched;
import org.dateline.ingest.fetch.FetchResult.Gone;
import org.dateline.ingest.fetch.FetchResult.Kind;
import org.dateline.ingest.fetch.FetchResult.RateLimited;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a status, or a connection that ends, says of a host. */
class FetchStatusTest extends FetcherTestCase {
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
}
