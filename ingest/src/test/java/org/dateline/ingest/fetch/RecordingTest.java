package org.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class RecordingTest {
  private final List<Recorder.Seen> seen = new CopyOnWriteArrayList<>();

  private FetchResult fetch(URI url) throws InterruptedException {
    InstantSource clock = InstantSource.system();
    FetchSettings settings =
        new FetchSettings("dateline-test", Duration.ofSeconds(5), 5, 2, Duration.ZERO, true);
    HostGate gate = new HostGate(clock, Duration.ZERO);
    try (HttpFetcher fetcher =
        new HttpFetcher(
            settings, clock, gate, Pause.sleeping(clock), InetAddress::getAllByName, seen::add)) {
      return fetcher.fetch(FetchRequest.of(url, "*/*", 10_000));
    }
  }

  @Test
  void everyHopIsShownAsItWentOverTheWire() throws Exception {
    try (LoopbackSite site =
        new LoopbackSite(
            (request, out) ->
                out.write(
                    (request.startsWith("GET /old")
                            ? "HTTP/1.1 301 Moved\r\nLocation: /new?a=b\r\nContent-Length: 0\r\n\r\n"
                            : "HTTP/1.1 200 Fine\r\nX-Twice: 1\r\nX-Twice: 2\r\nContent-Length: 4\r\n\r\nbody")
                        .getBytes(StandardCharsets.ISO_8859_1)))) {
      fetch(site.url("/old"));
      assertThat(seen)
          .extracting(hop -> hop.url().getPath() + " " + hop.answer().status())
          .containsExactly("/old 301", "/new 200");
      Exchange.Answer last = seen.get(1).answer();
      assertThat(last.heads().request())
          .startsWith("GET /new?a=b HTTP/1.1\r\n")
          .contains("Host: 127.0.0.1:" + site.port())
          .contains("User-Agent: dateline-test")
          .endsWith("\r\n\r\n");
      assertThat(last.heads().response())
          .startsWith("HTTP/1.1 200 Fine\r\n")
          .contains("X-Twice: 1\r\nX-Twice: 2\r\n")
          .endsWith("\r\n\r\n");
      assertThat(last.body()).asString().isEqualTo("body");
      assertThat(seen.get(1).begun()).isBeforeOrEqualTo(seen.get(1).answered());
    }
  }

  @Test
  void credentialsAreSentAndNotShown() throws Exception {
    try (LoopbackSite site = LoopbackSite.saying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
      fetch(URI.create("http://me:secret@127.0.0.1:" + site.port() + "/feed"));
      assertThat(site.requests().get(0)).contains("Authorization: Basic");
      assertThat(seen.get(0).answer().heads().request()).doesNotContain("Basic");
      assertThat(seen.get(0).url().getRawUserInfo()).isNull();
    }
  }
}
