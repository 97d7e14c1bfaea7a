package org.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import org.dateline.ingest.fetch.FetchResult.Failed;
import org.dateline.ingest.fetch.FetchResult.Kind;
import org.junit.jupiter.api.AfterEach;

/** A fetcher whose knobs a test turns before it fetches, and what tests say of its results. */
abstract class FetcherTestCase {
  static final int MAX_BYTES = 100_000;

  NameLookup names = InetAddress::getAllByName;
  boolean allowPrivate = true;
  Duration deadline = Duration.ofSeconds(5);
  Duration hostDelay = Duration.ZERO;
  private HttpFetcher fetcher;

  @AfterEach
  void close() {
    if (fetcher != null) {
      fetcher.close();
    }
  }

  final FetchResult fetch(FetchRequest request) throws InterruptedException {
    InstantSource clock = InstantSource.system();
    FetchSettings settings =
        new FetchSettings("dateline-test (+contact)", deadline, 5, 2, hostDelay, allowPrivate);
    fetcher =
        new HttpFetcher(
            settings, clock, new HostGate(clock, hostDelay), Pause.sleeping(clock), names);
    return fetcher.fetch(request);
  }

  final FetchResult fetch(URI url) throws InterruptedException {
    return fetch(FetchRequest.of(url, "*/*", MAX_BYTES));
  }

  static void assertFailed(FetchResult result, Kind kind, String named) {
    assertThat(result).isInstanceOf(Failed.class);
    Failed failed = (Failed) result;
    assertThat(failed.kind()).as(failed.reason()).isEqualTo(kind);
    assertThat(failed.reason()).contains(named).doesNotContain("\n");
  }

  static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
