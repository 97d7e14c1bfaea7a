package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.dateline.ingest.fetch.FetchSettings;
import org.dateline.ingest.fetch.HostGate;
import org.dateline.ingest.fetch.HttpFetcher;
import org.dateline.ingest.page.PageReader;
import org.dateline.ingest.state.DueQueue;
import org.dateline.ingest.state.FeedBook;
import org.dateline.ingest.state.Polled;
import org.dateline.schemas.FeedState;
import org.dateline.schemas.RawArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Simulated days of polling feeds that fail in every way. The full size is {@code
 * -Dchaos.feeds=2000 -Dchaos.hosts=200 -Dchaos.days=2}; it prints its figures.
 */
class ChaosTest {
  private static final Instant START = Instant.parse("2026-03-03T00:00:00Z");
  private static final Duration HOST_DELAY = Duration.ofSeconds(2);

  /** What came this long before the end must be out: the longest interval and a retry or two. */
  private static final Duration GRACE = Duration.ofHours(30);

  private final TestClock clock = new TestClock(START);
  private final Map<String, Integer> published = new HashMap<>();
  private final Map<Polled.Outcome, Integer> outcomes = new HashMap<>();
  private final FeedBook book = new FeedBook();

  @Test
  @Timeout(value = 30, unit = TimeUnit.MINUTES)
  void publishesEveryEntryOnceAndAsksNoHostTooOften() throws Exception {
    int hosts = Integer.getInteger("chaos.hosts", 8);
    Duration length = Duration.ofDays(Integer.getInteger("chaos.days", 2));
    List<ChaosFeed> feeds =
        IntStream.range(0, Integer.getInteger("chaos.feeds", 40))
            .mapToObj(n -> new ChaosFeed(n, hosts, START, length))
            .toList();
    long started = System.nanoTime();
    try (ChaosSite site = new ChaosSite(feeds, clock, HOST_DELAY)) {
      run(feeds, site, START.plus(length));

      System.out.printf(
          "chaos: %d feeds, %d hosts, %d days in %d s: %s, polls %s, published %d%n",
          feeds.size(),
          hosts,
          length.toDays(),
          Duration.ofNanos(System.nanoTime() - started).toSeconds(),
          site.figures(),
          outcomes,
          published.size());
      assertThat(site.figures()).doesNotContainKeys("TOO SOON", "BEFORE RETRY-AFTER");
    }
    assertThat(missing(feeds, START.plus(length).minus(GRACE))).isEmpty();
    assertThat(published).allSatisfy((what, times) -> assertThat(times).as(what).isEqualTo(1));
  }

  private void run(List<ChaosFeed> feeds, ChaosSite site, Instant end) throws Exception {
    FetchSettings manners =
        new FetchSettings("test", Duration.ofSeconds(1), 5, 2, HOST_DELAY, true);
    HostGate gate = new HostGate(clock, HOST_DELAY);
    DueQueue due = new DueQueue(gate);
    for (ChaosFeed feed : feeds) {
      FeedState state = FeedState.newBuilder().setUrl(site.url(feed)).build();
      book.put(0, state);
      due.schedule(state.getUrl(), START);
    }
    try (HttpFetcher fetcher = new HttpFetcher(manners, clock, gate, clock, site::lookup)) {
      IngestPipeline pipeline =
          Stages.pipeline(
              IngestSettings.defaults("").with(manners),
              fetcher,
              gate,
              this::publish,
              PageReader::read,
              clock);
      for (Instant at = due.nextAt(); at != null && at.isBefore(end); at = due.nextAt()) {
        clock.until(at);
        String url = due.take(clock.instant());
        if (url != null) {
          settle(url, pipeline.poll(book.get(0, url), () -> false), due);
        }
      }
    }
  }

  private void settle(String url, Polled polled, DueQueue due) {
    outcomes.merge(polled.outcome(), 1, Integer::sum);
    if (polled.movedFrom() != null) {
      book.remove(0, url);
    }
    FeedState state = polled.state();
    book.put(0, state);
    if (state.getActive()) {
      due.schedule(state.getUrl(), state.getNextPollAt());
    }
  }

  /** A summary that came while the page was away, and the text after it, are two publications. */
  private CompletableFuture<Void> publish(RawArticle article) {
    String what = article.getTitle() + (article.getFullText() ? "" : ", summary");
    published.merge(what, 1, Integer::sum);
    return CompletableFuture.completedFuture(null);
  }

  private List<String> missing(List<ChaosFeed> feeds, Instant until) {
    List<String> missing = new ArrayList<>();
    for (ChaosFeed feed : feeds) {
      // Of a feed that goes, only what it said well before can be asked for, and nothing at all of
      // one that went before it could have been polled.
      Instant lastChance = feed.goneAt.minus(GRACE);
      Instant known = lastChance.isBefore(until) ? lastChance : until;
      if (known.isBefore(START)) {
        continue;
      }
      for (String title : feed.titlesBy(known)) {
        if (!published.containsKey(title) && !published.containsKey(title + ", summary")) {
          missing.add(title);
        }
      }
    }
    return missing;
  }
}
