package org.dateline.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.ingest.feed.Feed;
import org.dateline.ingest.feed.FeedFormat;
import org.dateline.ingest.fetch.FetchResult.Fetched;
import org.dateline.schemas.FeedState;
import org.dateline.schemas.serde.TrustedClasses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HubLinkTest {
  static {
    TrustedClasses.install();
  }

  private static HubLink link(String header, String hub, String self) {
    Feed.Hints hints = new Feed.Hints(null, Set.of(), Set.of(), hub, self);
    Feed feed = new Feed(FeedFormat.RSS_2_0, null, null, null, List.of(), hints, List.of());
    return HubLink.of(
        new Fetched(
            URI.create("https://example.org/feed"),
            null,
            header == null ? Map.of() : Map.of("link", header),
            new byte[0]),
        feed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<https://hub.example/>; rel=\"hub\" | https://hub.example/",
        "<https://hub.example/>; rel=hub | https://hub.example/",
        "</a.css>; rel=preload; title=\"a, b; rel=hub\", <https://hub.example/>;rel=\"self hub\" | https://hub.example/",
        "<https://hub.example/>; REL=\"HUB\" | https://hub.example/",
        "</hub>; rel=hub | https://example.org/hub",
        "<ftp://hub.example/>; rel=hub | ",
        "<https://hub.example/>; rel=\"hubs\" | ",
        "<https://hub.example/ rel=hub | ",
        "<https://hub.example/> | ",
        "nonsense | "
      })
  void readsTheLinkHeader(String header, String hub) {
    assertThat(link(header, null, null).hub()).isEqualTo(hub);
  }

  @Test
  void believesHeadersBeforeTheDocument() {
    HubLink link =
        link(
            "<https://one.example/>; rel=hub, <https://example.org/one>; rel=self",
            "https://two.example/",
            "https://example.org/two");
    assertThat(link).isEqualTo(new HubLink("https://one.example/", "https://example.org/one"));
  }

  @Test
  void takesTheAddressOfTheFeedWhereItNamesNone() {
    assertThat(link(null, "https://two.example/", null).topic())
        .isEqualTo("https://example.org/feed");
    assertThat(link(null, null, "https://example.org/two")).isEqualTo(new HubLink(null, null));
  }

  @Test
  void endsTheSubscriptionWhenTheFeedGoesToAnotherHub() {
    FeedState before =
        FeedState.newBuilder()
            .setUrl("https://example.org/feed")
            .setHub("https://one.example/")
            .setHubTopic("https://example.org/feed")
            .setHubSecret("s")
            .setHubCallback("https://us.example/c")
            .setHubLeaseUntil(Instant.parse("2026-03-03T10:00:00Z"))
            .build();
    FeedState.Builder same = FeedState.newBuilder(before);
    new HubLink("https://one.example/", "https://example.org/feed").writeTo(same, before);
    FeedState.Builder other = FeedState.newBuilder(before);
    new HubLink("https://two.example/", "https://example.org/feed").writeTo(other, before);

    assertThat(same.build()).isEqualTo(before);
    assertThat(other.build().getHubLeaseUntil()).isNull();
    assertThat(other.build().getHubSecret()).isNull();
  }
}
