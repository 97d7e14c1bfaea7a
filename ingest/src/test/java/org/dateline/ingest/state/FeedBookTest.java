package org.dateline.ingest.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.dateline.ingest.fetch.HostGate;
import org.dateline.schemas.FeedState;
import org.dateline.schemas.KnownEntry;
import org.junit.jupiter.api.Test;

class FeedBookTest {
  private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");

  @Test
  void holdsTwentyThousandFeedsInASmallHeap() {
    FeedBook book = new FeedBook();
    DueQueue due = new DueQueue(new HostGate(InstantSource.fixed(NOW), Duration.ofSeconds(1)));
    long before = used();
    for (int i = 0; i < 20_000; i++) {
      FeedState feed = feed(i);
      book.put(i % 4, feed);
      due.schedule(feed.getUrl(), NOW.plusSeconds(i));
    }
    long megabytes = (used() - before) >> 20;
    System.out.println("20,000 feeds of 40 known entries: " + megabytes + " MiB");
    assertThat(book.size()).isEqualTo(20_000);
    assertThat(megabytes).isLessThan(250);
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static FeedState feed(int i) {
    SplittableRandom random = new SplittableRandom(i);
    HexFormat hex = HexFormat.of();
    List<KnownEntry> known = new ArrayList<>();
    for (int n = 0; n < 40; n++) {
      String half = hex.toHexDigits(random.nextLong());
      known.add(
          KnownEntry.newBuilder()
              .setKey(String.join(".", half, half, half, half, half))
              .setArticleId(half + half)
              .setContentHash(half)
              .setSeenAt(NOW)
              .build());
    }
    return FeedState.newBuilder()
        .setUrl("https://host-" + i % 5000 + ".example.com/feeds/section-" + i + ".xml")
        .setTitle("A feed with a title " + i)
        .setEtag("\"" + i + "\"")
        .setKnown(known)
        .build();
  }
}
