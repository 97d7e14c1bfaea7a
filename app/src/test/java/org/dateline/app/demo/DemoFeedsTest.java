package org.dateline.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.dateline.ingest.feed.Entry;
import org.dateline.ingest.feed.Feed;
import org.dateline.ingest.feed.FeedParsers;
import org.dateline.ingest.feed.FeedResult;
import org.dateline.ingest.feed.FeedSource;
import org.junit.jupiter.api.Test;

/** The parsers of ingest read from each feed what the manifest says, the malformed one included. */
class DemoFeedsTest {
  private static final Instant START = Instant.parse("2026-11-24T14:05:10Z");
  private static final Duration END = Duration.ofMinutes(2);

  private final DemoManifest manifest = DemoManifest.bundled();
  private final Newsroom newsroom =
      new Newsroom(manifest, START, outlet -> URI.create("http://" + outlet.id() + ".example"));

  @Test
  void readsFormatAndEntriesOfEveryFeed() {
    for (DemoOutlet outlet : manifest.outlets()) {
      for (DemoFeed feed : outlet.feeds()) {
        if (feed.format() == null) {
          assertThat(parse(outlet, feed)).isInstanceOf(FeedResult.Refused.class);
          continue;
        }
        Feed parsed = parsed(outlet, feed);
        assertThat(parsed.format()).as(outlet.id()).isEqualTo(feed.format());
        assertThat(parsed.entries().stream().map(DemoFeedsTest::path).toList())
            .as(outlet.id())
            .containsExactlyElementsOf(feed.entries().keySet().stream().map(outlet::path).toList());
      }
    }
  }

  @Test
  void everyEntryIsOfTheLastHoursAndNoneOfTheFuture() {
    for (DemoOutlet outlet : manifest.outlets()) {
      for (DemoFeed feed : outlet.feeds()) {
        if (feed.format() != null) {
          assertThat(parsed(outlet, feed).entries())
              .as(outlet.id())
              .allSatisfy(
                  entry ->
                      assertThat(entry.publishedAt())
                          .isBetween(START.minus(Duration.ofHours(15)), START));
        }
      }
    }
  }

  @Test
  void onlyTheWireCarriesItsTextInTheFeed() {
    for (DemoOutlet outlet : manifest.outlets()) {
      for (DemoFeed feed : outlet.feeds()) {
        if (feed.format() != null) {
          assertThat(parsed(outlet, feed).entries())
              .as(outlet.id())
              .allSatisfy(entry -> assertThat(entry.content() != null).isEqualTo(feed.fullText()));
        }
      }
    }
  }

  private static String path(Entry entry) {
    return URI.create(Objects.requireNonNull(entry.url())).getPath();
  }

  private Feed parsed(DemoOutlet outlet, DemoFeed feed) {
    FeedResult result = parse(outlet, feed);
    if (result instanceof FeedResult.Parsed parsed) {
      return parsed.feed();
    }
    return fail(outlet.id() + ": " + result);
  }

  private FeedResult parse(DemoOutlet outlet, DemoFeed feed) {
    Charset charset = Charset.forName(Objects.requireNonNullElse(outlet.bytes(), "utf-8"));
    byte[] body = newsroom.feed(outlet, feed, END).text().getBytes(charset);
    String url = "http://" + outlet.id() + ".example" + feed.path();
    return FeedParsers.parse(new FeedSource(body, url, null, START.plus(END)));
  }
}
