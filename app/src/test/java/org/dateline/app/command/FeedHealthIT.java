package org.dateline.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dateline.app.CommandRun;
import org.dateline.ingest.IngestService;
import org.dateline.ingest.IngestSettings;
import org.dateline.schemas.FeedState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How feeds do, as the status command and the metrics say it, against a real broker. */
class FeedHealthIT {
  private final FeedsNamespace namespace = new FeedsNamespace();

  @BeforeEach
  void create() {
    namespace.create();
  }

  private CommandRun feeds(String sub, String... arguments) {
    return namespace.feeds(sub, arguments);
  }

  @Test
  void saysHowEachFeedDoesAndWhy() throws Exception {
    Instant now = Instant.now();
    FeedState well =
        FeedState.newBuilder()
            .setUrl("https://well.example/rss")
            .setTitle("Well")
            .setLastPollAt(now)
            .setLastSuccessAt(now)
            .setLastNewEntryAt(now)
            .setEntriesPerDay(24)
            .setNextPollAt(now.plusSeconds(1800))
            .setNextPollReason("rate")
            .setPublished(12)
            .build();
    namespace.store(well);
    namespace.store(
        FeedState.newBuilder(well)
            .setUrl("https://silent.example/rss")
            .setLastNewEntryAt(now.minus(Duration.ofDays(9)))
            .build());
    namespace.store(
        FeedState.newBuilder(well)
            .setUrl("https://broken.example/rss")
            .setFailures(4)
            .setLastError("https://broken.example/rss: status 500")
            .build());
    feeds("add", "https://new.example/rss");

    CommandRun text = feeds("status");
    CommandRun ailing = feeds("status", "--ailing");
    List<String> lines = feeds("status", "--json").out().lines().toList();

    assertThat(text.out())
        .contains("well     https://well.example/rss", "24.0 entries a day, 12 published", "(rate)")
        .contains("new      https://new.example/rss")
        .contains("silent   https://silent.example/rss", "nothing new for 9 days")
        .contains("failing  https://broken.example/rss", "4 failures", "status 500");
    assertThat(ailing.out())
        .contains("silent", "failing")
        .doesNotContain("well.example", "new.example");
    assertThat(lines).hasSize(4);
    JsonNode first = new ObjectMapper().readTree(lines.get(0));
    assertThat(first.path("url").asText()).isEqualTo("https://broken.example/rss");
    assertThat(first.path("health").asText()).isEqualTo("failing");
    assertThat(first.path("failures").asInt()).isEqualTo(4);
    assertThat(first.path("why").asText()).contains("status 500");
    assertThat(first.path("hub").isNull()).isTrue();
  }

  @Test
  void raisesTheAlarmOverSilentFeedsAsAMetric() throws Exception {
    Instant now = Instant.now();
    FeedState silent =
        FeedState.newBuilder()
            .setUrl("https://silent.example/rss")
            .setLastPollAt(now)
            .setLastSuccessAt(now)
            .setLastNewEntryAt(now.minus(Duration.ofDays(9)))
            .setEntriesPerDay(24)
            .setNextPollAt(now.plus(Duration.ofDays(1)))
            .build();
    namespace.store(silent);
    namespace.store(
        FeedState.newBuilder(silent)
            .setUrl("https://well.example/rss")
            .setLastNewEntryAt(now)
            .build());
    SimpleMeterRegistry meters = new SimpleMeterRegistry();

    try (IngestService ingest =
        IngestService.start(
            IngestSettings.defaults("").in(namespace.name),
            namespace.connection,
            namespace.registry,
            meters)) {
      await()
          .atMost(Duration.ofMinutes(1))
          .untilAsserted(
              () -> assertThat(meters.get("dateline.feeds.silent").gauge().value()).isEqualTo(1));

      assertThat(meters.get("dateline.feeds.owned").gauge().value()).isEqualTo(2);
      assertThat(ingest.isReady()).isTrue();
    }
  }
}
