package org.dateline.ingest.feed.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.dateline.ingest.feed.Entry;
import org.dateline.ingest.feed.Feed;
import org.dateline.ingest.feed.FeedFormat;
import org.dateline.ingest.feed.FeedResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListingParserTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final String PAGE =
      """
      <html lang="en"><head><title>World | Harbour Gazette</title></head><body>
      <nav><a href="/section/world-and-all-the-rest">World and all the rest of it</a></nav>
      <main>
      <article><a href="/2026/11/24/lumber"><img src="a.jpg"></a><h3><a href="/2026/11/24/lumber#top">Two ministers sign a truce over lumber</a></h3>
        <time datetime="2026-11-24T08:00:00Z">8:00</time></article>
      <article><h3><a href="/world/harbour-pilots-end-their-strike">Harbour pilots end their strike after a week</a></h3></article>
      <a href="/about">About this newspaper and its readers</a>
      <a href="https://elsewhere.example/2026/11/24/advert-for-a-thing">An advertisement from elsewhere</a>
      <div class="teaser"><a href="/short">Short</a></div>
      </main></body></html>
      """;

  private static Feed read(@Nullable String selector) {
    FeedResult result =
        ListingParser.parse(PAGE, "https://www.gazette.example/world/", selector, NOW);
    assertThat(result).isInstanceOf(FeedResult.Parsed.class);
    return ((FeedResult.Parsed) result).feed();
  }

  @Test
  void findsHeadlinesByTheirLook() {
    assertThat(read(null).entries())
        .extracting(Entry::title)
        .containsExactly(
            "Two ministers sign a truce over lumber",
            "Harbour pilots end their strike after a week");
  }

  @Test
  void takesTheTimeOfTheCardAndJoinsPictureAndHeadline() {
    Entry first = read(null).entries().get(0);
    assertThat(first.url()).isEqualTo("https://www.gazette.example/2026/11/24/lumber");
    assertThat(first.publishedAt()).isEqualTo("2026-11-24T08:00:00Z");
  }

  @Test
  void followsASelector() {
    Feed feed = read(".teaser");
    assertThat(feed.format()).isEqualTo(FeedFormat.HTML_LISTING);
    assertThat(feed.entries())
        .extracting(Entry::url)
        .containsExactly("https://www.gazette.example/short");
  }

  @Test
  void namesASelectorThatDoesNotParseOrFindsNothing() {
    assertThat(ListingParser.parse(PAGE, "https://www.gazette.example/", "a[", NOW))
        .isInstanceOfSatisfying(
            FeedResult.Refused.class, refused -> assertThat(refused.reason()).contains("'a['"));
    assertThat(ListingParser.parse(PAGE, "https://www.gazette.example/", ".none", NOW))
        .isEqualTo(new FeedResult.Refused("no link to an article found by '.none'"));
  }
}
