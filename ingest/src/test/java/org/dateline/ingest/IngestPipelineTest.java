package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.ingest.state.Polled;
import org.dateline.ingest.state.Polled.Outcome;
import org.dateline.schemas.FeedState;
import org.dateline.schemas.RawArticle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IngestPipelineTest {
  private static final String SUMMARY = "The minister spoke in the capital on Tuesday.";

  private final TestPipeline run = new TestPipeline("/feed");
  private final TestSite site = run.site;
  private final TestClock clock = run.clock;
  private final List<RawArticle> published = run.published;

  @AfterEach
  void stop() {
    run.close();
  }

  private Polled poll() throws InterruptedException {
    return run.poll();
  }

  private void serve(String... items) {
    site.put(
        "/feed",
        "application/rss+xml",
        "<rss version='2.0'><channel><title>Outlet</title><link>http://x.example/</link>"
            + String.join("", items)
            + "</channel></rss>");
  }

  private String item(int n, String description) {
    return String.format(
        Locale.ROOT,
        "<item><title>Story %d</title><link>%s</link><guid>story-%d</guid>"
            + "<description>%s</description>"
            + "<pubDate>Tue, 03 Mar 2026 0%d:00:00 GMT</pubDate></item>",
        n,
        site.url("/story-" + n),
        n,
        description,
        n);
  }

  private void page(int n, String sentence) {
    site.put(
        "/story-" + n,
        "text/html; charset=utf-8",
        "<!DOCTYPE html><html lang='en'><head><title>Story "
            + n
            + "</title></head><body><article>"
            + "<h1>Story "
            + n
            + "</h1>"
            + ("<p>" + sentence + " " + SUMMARY.repeat(4) + "</p>").repeat(5)
            + "</article></body></html>");
  }

  @Test
  void publishesEntriesWithTheTextOfTheirPages() throws Exception {
    serve(item(2, SUMMARY), item(1, SUMMARY));
    page(1, "First.");
    page(2, "Second.");

    Polled polled = poll();

    assertThat(polled.outcome()).isEqualTo(Outcome.READ);
    assertThat(polled.fresh()).isEqualTo(2);
    assertThat(published).extracting(RawArticle::getTitle).containsExactly("Story 1", "Story 2");
    assertThat(published.get(0).getText()).contains("First.");
    assertThat(published.get(0).getFullText()).isTrue();
    assertThat(published.get(0).getPublishedAt()).isEqualTo("2026-03-03T01:00:00Z");
    assertThat(published.get(0).getProvenance().getFeedUrl()).isEqualTo(run.feed.getUrl());
  }

  @Test
  void publishesNothingAndFetchesNoPageWhenAFeedIsUnchanged() throws Exception {
    serve(item(1, SUMMARY));
    page(1, "First.");
    poll();
    site.takeRequests();
    published.clear();

    Polled conditional = poll();
    clock.pass(Duration.ofDays(1));
    Polled full = poll();

    assertThat(conditional.outcome()).isEqualTo(Outcome.NOT_MODIFIED);
    assertThat(full.outcome()).isEqualTo(Outcome.READ);
    assertThat(full.unchanged()).isEqualTo(1);
    assertThat(published).isEmpty();
    assertThat(site.takeRequests()).containsExactly("/feed", "/feed");
  }

  @Test
  void publishesAChangedEntryOnceMoreUnderItsId() throws Exception {
    serve(item(1, SUMMARY));
    page(1, "First.");
    poll();
    serve(item(1, "Correction: the minister did not speak."));
    page(1, "Corrected.");

    Polled changed = poll();
    poll();

    assertThat(changed.changed()).isEqualTo(1);
    assertThat(published).hasSize(2);
    assertThat(published.get(1).getId()).isEqualTo(published.get(0).getId());
    assertThat(published.get(1).getText()).contains("Corrected.");
  }

  @Test
  void fetchesNoPageWhereTheFeedHasTheFullText() throws Exception {
    String text = "&lt;p>" + SUMMARY.repeat(20) + "&lt;/p>";
    site.put(
        "/feed",
        "application/rss+xml",
        "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel>"
            + "<title>O</title><item><title>T</title><link>"
            + site.url("/a")
            + "</link>"
            + "<content:encoded>"
            + text
            + "</content:encoded></item></channel></rss>");
    poll();
    assertThat(published).hasSize(1);
    assertThat(published.get(0).getFullText()).isTrue();
    assertThat(site.takeRequests()).containsExactly("/feed");
  }

  @Test
  void publishesTheSummaryWhileAPageIsAwayAndTheTextOnceItIsBack() throws Exception {
    serve(item(1, SUMMARY));
    site.status("/story-1", 502, Map.of());
    poll();
    assertThat(published).hasSize(1);
    assertThat(published.get(0).getFullText()).isFalse();
    assertThat(published.get(0).getText()).isEqualTo(SUMMARY);
    assertThat(run.feed.getNextPollReason()).isEqualTo("entries waiting");

    page(1, "Back again.");
    poll();
    poll();

    assertThat(published).hasSize(2);
    assertThat(published.get(1).getText()).contains("Back again.");
    assertThat(published.get(1).getId()).isEqualTo(published.get(0).getId());
  }

  @Test
  void asksRobotsTxtBeforePages() throws Exception {
    site.put("/robots.txt", "text/plain", "User-agent: *\nDisallow: /story");
    serve(item(1, SUMMARY));
    page(1, "Not for robots.");
    poll();
    assertThat(published.get(0).getText()).isEqualTo(SUMMARY);
    assertThat(site.takeRequests()).containsExactly("/feed");
  }

  @Test
  void doesNotTake429OnRobotsTxtForAPermission() throws Exception {
    site.status("/robots.txt", 429, Map.of());
    serve(item(1, SUMMARY));
    page(1, "Later.");
    poll();
    assertThat(published.get(0).getFullText()).isFalse();

    site.put("/robots.txt", "text/plain", "");
    poll();
    assertThat(published.get(1).getText()).contains("Later.");
  }

  @Test
  void losesNothingWhenTheBrokerIsDown() throws Exception {
    serve(item(1, SUMMARY), item(2, SUMMARY));
    page(1, "First.");
    page(2, "Second.");
    run.brokerIsDown = true;
    poll();
    assertThat(run.feed.getKnown()).isEmpty();
    assertThat(run.feed.getEtag()).isNull();

    run.brokerIsDown = false;
    poll();
    assertThat(published).hasSize(2);
  }

  @Test
  void leavesTheRestForTheNextPollWhenItIsStopped() throws Exception {
    serve(item(1, SUMMARY), item(2, SUMMARY), item(3, SUMMARY));
    for (int n = 1; n <= 3; n++) {
      page(n, "Page.");
    }
    run.feed = run.pipeline.poll(run.feed, () -> published.size() == 1).state();
    assertThat(published).hasSize(1);

    clock.pass(Duration.ofHours(1));
    poll();
    assertThat(published).extracting(RawArticle::getId).doesNotHaveDuplicates().hasSize(3);
  }

  @Test
  void movesAFeedOnlyAfterARedirectHasHeld() throws Exception {
    serve(item(1, SUMMARY));
    page(1, "First.");
    String old = site.url("/old");
    site.status("/old", 301, Map.of("Location", site.url("/feed")));
    run.feed = FeedState.newBuilder().setUrl(old).build();
    for (int sighting = 1; sighting < 5; sighting++) {
      assertThat(poll().movedFrom()).isNull();
      clock.pass(Duration.ofDays(1));
    }
    Polled moved = poll();
    assertThat(moved.movedFrom()).isEqualTo(old);
    assertThat(moved.state().getUrl()).isEqualTo(site.url("/feed"));
    assertThat(moved.state().getKnown()).hasSize(1);
    assertThat(published).hasSize(1);
  }

  @Test
  void retiresAFeedThatIsGoneAndNoOther() throws Exception {
    site.status("/feed", 404, Map.of());
    for (int i = 0; i < 50; i++) {
      poll();
    }
    assertThat(run.feed.getActive()).isTrue();
    assertThat(run.feed.getFailures()).isEqualTo(50);
    site.status("/feed", 410, Map.of());
    assertThat(poll().outcome()).isEqualTo(Outcome.GONE);
    assertThat(run.feed.getActive()).isFalse();
  }

  @Test
  void saysOfAPageThatItIsNoFeed() throws Exception {
    site.put("/feed", "text/plain", "nothing like a feed");
    assertThat(poll().outcome()).isEqualTo(Outcome.NOT_A_FEED);
    assertThat(run.feed.getLastError()).contains("/feed").contains("not a feed");
    serve(item(1, SUMMARY));
    poll();
    assertThat(run.feed.getLastError()).isNull();
    assertThat(run.feed.getFailures()).isZero();
  }

  @Test
  void waitsAsLongAsTheServerAsks() throws Exception {
    site.status("/feed", 429, Map.of("Retry-After", "7200"));
    Instant now = clock.instant();
    assertThat(poll().outcome()).isEqualTo(Outcome.LIMITED);
    assertThat(run.feed.getNextPollAt()).isAfterOrEqualTo(now.plus(Duration.ofHours(2)));
    assertThat(run.feed.getNextPollReason()).isEqualTo("retry-after");
  }
}
