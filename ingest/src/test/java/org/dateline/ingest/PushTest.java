package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.dateline.ingest.state.FeedMerge;
import org.dateline.ingest.state.Polled;
import org.dateline.ingest.state.Polled.Outcome;
import org.dateline.ingest.websub.HubEvent.Delivered;
import org.dateline.schemas.FeedState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Deliveries of hubs go through the same pipeline as polls, and polls go on. */
class PushTest {
  private static final String HUB = "https://hub.example/";

  private final TestPipeline it = new TestPipeline("/feed");

  @AfterEach
  void stop() {
    it.close();
  }

  private String rss(int... stories) {
    StringBuilder items = new StringBuilder();
    for (int n : stories) {
      it.article("/story-" + n, "Story " + n);
      items.append(
          String.format(
              Locale.ROOT,
              "<item><title>Story %d</title><guid isPermaLink='false'>%d</guid><link>%s</link></item>",
              n,
              n,
              it.site.url("/story-" + n)));
    }
    return "<rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom'><channel><title>T</title>"
        + "<atom:link rel='hub' href='"
        + HUB
        + "'/>"
        + items
        + "</channel></rss>";
  }

  private void serve(int... stories) {
    it.site.put("/feed", "application/rss+xml", rss(stories));
  }

  private Polled push(String body) throws InterruptedException {
    Delivered delivery =
        new Delivered(
            it.feed.getUrl(), "application/rss+xml", body.getBytes(StandardCharsets.UTF_8));
    Polled pushed = it.pipeline.pushed(it.feed, delivery, () -> false);
    it.feed = pushed.state();
    return pushed;
  }

  private void lease(Duration length) {
    it.feed =
        FeedState.newBuilder(it.feed).setHubLeaseUntil(it.clock.instant().plus(length)).build();
  }

  @Test
  void noticesTheHubOfAFeed() throws Exception {
    serve(1);
    it.poll();
    assertThat(it.feed.getHub()).isEqualTo(HUB);
    assertThat(it.feed.getHubTopic()).isEqualTo(it.feed.getUrl());
  }

  @Test
  void noticesTheHubThatHeadersName() throws Exception {
    it.site.put(
        "/feed",
        Map.of(
            "Content-Type",
            "application/rss+xml",
            "Link",
            "<https://other.example/>; rel=\"hub\", </feed>; rel=\"self\""),
        rss(1));
    it.poll();
    assertThat(it.feed.getHub()).isEqualTo("https://other.example/");
  }

  @Test
  void publishesADeliveryOnceThoughAPollBringsItAgain() throws Exception {
    serve(1, 2);
    it.poll();

    Polled pushed = push(rss(3));
    Polled again = push(rss(3));
    serve(3, 1, 2);
    Polled polled = it.poll();

    assertThat(pushed.outcome()).isEqualTo(Outcome.PUSHED);
    assertThat(pushed.fresh()).isEqualTo(1);
    assertThat(again.fresh()).isZero();
    assertThat(polled.fresh()).isZero();
    assertThat(polled.unchanged()).isEqualTo(3);
    assertThat(it.titles()).containsExactlyInAnyOrder("Story 1", "Story 2", "Story 3");
  }

  @Test
  void forgetsNothingOverDeliveriesOfSingleEntries() throws Exception {
    int[] many = new int[60];
    for (int n = 0; n < many.length; n++) {
      many[n] = n;
    }
    serve(many);
    it.poll();
    push(rss(100));

    it.clock.pass(Duration.ofDays(1));
    assertThat(it.poll().fresh()).isZero();

    assertThat(it.published).hasSize(61);
  }

  @Test
  void pollsLessWhileTheHubDeliversAndMoreWhereItLeftSomethingOut() throws Exception {
    serve(1, 2);
    it.poll();
    lease(Duration.ofDays(10));
    it.poll();
    assertThat(it.feed.getNextPollReason()).isEqualTo("hub pushes, safety poll");

    serve(1, 2, 3);
    it.poll();

    assertThat(it.feed.getNextPollReason()).isNotEqualTo("hub pushes, safety poll");
  }

  @Test
  void changesNothingOverADeliveryThatIsNoFeed() throws Exception {
    serve(1);
    it.poll();
    FeedState before = it.feed;

    Polled pushed = push("<html><body>500</body></html>");

    assertThat(pushed.outcome()).isEqualTo(Outcome.NOT_A_FEED);
    assertThat(pushed.state()).isEqualTo(before);
  }

  @Test
  void letsTheNextPollBringWhatAPushCouldNot() throws Exception {
    serve(1);
    it.poll();
    String delivery = rss(2);
    it.site.status("/story-2", 502, Map.of());
    push(delivery);
    assertThat(it.feed.getEtag()).isNull();

    it.poll();

    assertThat(it.titles()).containsExactly("Story 1", "Story 2");
  }

  @Test
  void keepsWhatTheHubSaidWhileAPollWentOn() throws Exception {
    serve(1);
    it.poll();
    FeedState before = it.feed;
    lease(Duration.ofDays(10));
    FeedState verified = FeedState.newBuilder(it.feed).setHubSecret("s").build();
    FeedState outcome = it.pipeline.poll(before, () -> false).state();

    FeedState merged = FeedMerge.polled(verified, outcome);

    assertThat(merged.getHubLeaseUntil()).isEqualTo(verified.getHubLeaseUntil());
    assertThat(merged.getHubSecret()).isEqualTo("s");
    assertThat(merged.getPolls()).isEqualTo(2);
  }
}
