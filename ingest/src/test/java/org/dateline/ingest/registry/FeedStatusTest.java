package org.dateline.ingest.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.dateline.ingest.registry.FeedStatus.Health;
import org.dateline.schemas.FeedState;
import org.dateline.schemas.serde.TrustedClasses;
import org.junit.jupiter.api.Test;

class FeedStatusTest {
  static {
    TrustedClasses.install();
  }

  private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");
  private static final FeedState WELL =
      FeedState.newBuilder()
          .setUrl("https://example.org/feed")
          .setLastPollAt(NOW.minus(Duration.ofMinutes(10)))
          .setLastSuccessAt(NOW.minus(Duration.ofMinutes(10)))
          .setLastNewEntryAt(NOW.minus(Duration.ofHours(3)))
          .setEntriesPerDay(20)
          .build();

  private static FeedStatus status(FeedState.Builder feed) {
    return FeedStatus.of(feed.build(), NOW);
  }

  @Test
  void aFeedIsNewUntilItIsPolled() {
    assertThat(status(FeedState.newBuilder().setUrl("u")).health()).isEqualTo(Health.NEW);
  }

  @Test
  void aFeedThatBringsEntriesIsWell() {
    assertThat(FeedStatus.of(WELL, NOW)).isEqualTo(new FeedStatus(Health.WELL, ""));
  }

  @Test
  void aBusyFeedWithoutNewsForDaysIsSilentAndSaysForHowLong() {
    FeedStatus status =
        status(FeedState.newBuilder(WELL).setLastNewEntryAt(NOW.minus(Duration.ofDays(4))));
    assertThat(status.health()).isEqualTo(Health.SILENT);
    assertThat(status.line()).contains("4 days");
  }

  @Test
  void aQuietFeedIsNotSilentForAsLong() {
    FeedState.Builder quiet =
        FeedState.newBuilder(WELL)
            .setEntriesPerDay(0.3)
            .setLastNewEntryAt(NOW.minus(Duration.ofDays(4)));
    assertThat(status(quiet).health()).isEqualTo(Health.WELL);
  }

  @Test
  void aFailingFeedSaysWhatWentWrongAndSinceWhen() {
    FeedStatus status =
        status(FeedState.newBuilder(WELL).setFailures(3).setLastError("x: status 500"));
    assertThat(status.health()).isEqualTo(Health.FAILING);
    assertThat(status.line()).contains("3 failures", "2026-03-03T09:50:00Z", "x: status 500");
    assertThat(status(FeedState.newBuilder(WELL).setFailures(1).setLastSuccessAt(null)).line())
        .contains("since the start");
  }

  @Test
  void aRetiredFeedIsGone() {
    assertThat(status(FeedState.newBuilder(WELL).setActive(false).setFailures(3)).health())
        .isEqualTo(Health.GONE);
  }
}
