package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.ingest.state.Polled.Outcome;
import org.dateline.schemas.FeedState;
import org.dateline.schemas.RawArticle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages that list articles, polled over loopback. */
class ListingPollTest {
  private final TestPipeline it = new TestPipeline("/world");

  @BeforeEach
  void serve() {
    for (int n = 1; n <= 7; n++) {
      it.article("/2026/03/03/story-" + n, "Ministers sign truce number " + n);
    }
    it.section("/2026/03/03/all-of-them", "All of them");
  }

  @AfterEach
  void stop() {
    it.close();
  }

  private void listing(int first, int last) {
    StringBuilder html =
        new StringBuilder("<html lang='en'><head><title>World | Gazette</title></head><body>")
            .append(
                "<nav><a href='/sections-and-all-the-rest-of-it'>Sections and the rest</a></nav>");
    for (int n = first; n <= last; n++) {
      html.append(
          "<h3 class='teaser'><a href='/2026/03/03/story-%d'>Ministers sign truce number %d</a></h3>"
              .formatted(n, n));
    }
    it.site.put("/world", "text/html", html.append("</body></html>").toString());
  }

  private void subscribe(String selector) {
    it.feed = FeedState.newBuilder(it.feed).setLinkSelector(selector).build();
  }

  @Test
  void publishesTheArticlesBehindTheLinksOfASelector() throws Exception {
    listing(1, 2);
    subscribe("h3.teaser a");

    assertThat(it.poll().outcome()).isEqualTo(Outcome.READ);
    listing(1, 3);
    it.poll();

    assertThat(it.titles())
        .containsExactlyInAnyOrder(
            "Ministers sign truce number 1",
            "Ministers sign truce number 2",
            "Ministers sign truce number 3");
    assertThat(it.published).allMatch(RawArticle::getFullText);
    assertThat(it.feed.getFormat()).isEqualTo("HTML_LISTING");
    assertThat(it.site.takeRequests()).filteredOn(path -> path.contains("story-1")).hasSize(1);
  }

  @Test
  void findsHeadlinesByItselfInAPageThatNeverWasAFeed() throws Exception {
    listing(1, 6);

    assertThat(it.poll().outcome()).isEqualTo(Outcome.READ);
    listing(6, 7);
    it.poll();

    assertThat(it.titles()).hasSize(7).doesNotHaveDuplicates();
  }

  @Test
  void doesNotTakeAFeedThatTurnsIntoAPageForAListing() throws Exception {
    it.site.put(
        "/world",
        "application/rss+xml",
        "<rss version='2.0'><channel><title>G</title></channel></rss>");
    it.poll();
    listing(1, 6);

    assertThat(it.poll().outcome()).isEqualTo(Outcome.NOT_A_FEED);

    assertThat(it.feed.getLastError()).contains("HTML page");
    assertThat(it.published).isEmpty();
  }

  @Test
  void doesNotTakeAPageWithAFewLinksForAListing() throws Exception {
    listing(1, 3);

    assertThat(it.poll().outcome()).isEqualTo(Outcome.NOT_A_FEED);

    assertThat(it.published).isEmpty();
  }

  @Test
  void publishesNoLinkThatLeadsToNoArticle() throws Exception {
    it.site.put(
        "/world",
        "text/html",
        "<html><body><a class='x' href='/2026/03/03/all-of-them'>All of them in one place</a>"
            + "<a class='x' href='/2026/03/03/story-1'>Ministers sign truce number 1</a></body></html>");
    subscribe("a.x");

    it.poll();

    assertThat(it.titles()).containsExactly("Ministers sign truce number 1");
  }

  @Test
  void saysOfASelectorThatItFindsNothing() throws Exception {
    listing(1, 6);
    subscribe("div.gone a");

    assertThat(it.poll().outcome()).isEqualTo(Outcome.NOT_A_FEED);

    assertThat(it.feed.getLastError()).contains("div.gone a");
  }

  @Test
  void readsNoListingThatRobotsTxtForbids() throws Exception {
    it.site.put("/robots.txt", "text/plain", "User-agent: *\nDisallow: /world");
    listing(1, 6);
    subscribe("");

    assertThat(it.poll().outcome()).isEqualTo(Outcome.FAILED);

    assertThat(it.feed.getLastError()).contains("robots.txt forbids");
    assertThat(it.site.takeRequests()).isEmpty();
  }
}
