package org.dateline.ingest;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dateline.ingest.fetch.FetchSettings;
import org.dateline.ingest.fetch.HostGate;
import org.dateline.ingest.fetch.HttpFetcher;
import org.dateline.ingest.page.PageReader;
import org.dateline.ingest.state.Polled;
import org.dateline.schemas.FeedState;
import org.dateline.schemas.RawArticle;

/** The real pipeline on a loopback site and a test clock, for one feed. */
final class TestPipeline implements AutoCloseable {
  final TestSite site = new TestSite();
  final TestClock clock = new TestClock(Instant.parse("2026-03-03T10:00:00Z"));
  final List<RawArticle> published = new ArrayList<>();
  final IngestPipeline pipeline;
  FeedState feed;
  boolean brokerIsDown;
  private final HttpFetcher fetcher;

  TestPipeline(String path) {
    FetchSettings manners =
        new FetchSettings("test", Duration.ofSeconds(5), 5, 2, Duration.ofSeconds(1), true);
    HostGate gate = new HostGate(clock, manners.hostDelay());
    fetcher = new HttpFetcher(manners, clock, gate, clock, InetAddress::getAllByName);
    pipeline =
        Stages.pipeline(
            IngestSettings.defaults("").with(manners),
            fetcher,
            gate,
            this::publish,
            PageReader::read,
            clock);
    feed = FeedState.newBuilder().setUrl(site.url(path)).build();
  }

  private CompletableFuture<Void> publish(RawArticle article) {
    if (brokerIsDown) {
      return CompletableFuture.failedFuture(new IllegalStateException("no broker"));
    }
    published.add(article);
    return CompletableFuture.completedFuture(null);
  }

  /** Polls once, an hour before the next time. */
  Polled poll() throws InterruptedException {
    Polled polled = pipeline.poll(feed, () -> false);
    feed = polled.state();
    clock.pass(Duration.ofHours(1));
    return polled;
  }

  List<String> titles() {
    return published.stream().map(RawArticle::getTitle).toList();
  }

  /** Serves a page with an article. */
  void article(String path, String title) {
    String sentence = "The harbour board met on Tuesday and heard what the pilots had to say. ";
    site.put(
        path,
        "text/html; charset=utf-8",
        "<!DOCTYPE html><html lang='en'><head><title>%s</title></head><body><article><h1>%s</h1>%s</article></body></html>"
            .formatted(title, title, ("<p>" + sentence.repeat(4) + "</p>").repeat(5)));
  }

  /** Serves a page that is no article. */
  void section(String path, String title) {
    site.put(
        path,
        "text/html",
        "<html><head><title>%s</title><script type='application/ld+json'>{\"@type\":\"CollectionPage\"}</script></head><body><p>%s</p></body></html>"
            .formatted(title, title));
  }

  @Override
  public void close() {
    fetcher.close();
    site.close();
  }
}
