package org.dateline.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.dateline.ingest.fetch.Recorder.Pushed;
import org.dateline.ingest.state.FeedRequests;
import org.dateline.ingest.websub.HubEvent.Delivered;
import org.dateline.schemas.FeedState;
import org.dateline.schemas.serde.TrustedClasses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;

class PushRecordTest {
  static {
    TrustedClasses.install();
  }

  private static final Instant NOW = Instant.parse("2026-11-25T06:00:00.5Z");
  private static final String URL = "https://example.org/rss";
  private static final String RSS = "application/rss+xml";

  @TempDir Path folder;

  @Test
  void aDeliveryIsAResourceOfItsFeedAndTellsNoSecret() throws Exception {
    FeedState feed =
        FeedState.newBuilder()
            .setUrl(URL)
            .setHubCallback("https://us.example/hubs/unguessable")
            .setHubSecret("sesame")
            .build();
    Pushed pushed =
        new FeedRequests(1 << 20, Duration.ofDays(1))
            .pushed(feed, new Delivered(URL, RSS, "<rss/>".getBytes(UTF_8)), NOW);
    try (Archive archive =
        Archive.open(
            ArchiveSettings.in(folder), InstantSource.fixed(NOW), new SimpleMeterRegistry())) {
      archive.record(pushed);
    }

    List<String> resources = new ArrayList<>();
    try (WarcReader reader = new WarcReader(file())) {
      for (WarcRecord record : reader) {
        assertThat(record.headers().map().toString()).doesNotContain("unguessable", "sesame");
        if (record instanceof WarcResource resource) {
          String body = new String(resource.body().stream().readAllBytes(), UTF_8);
          resources.add(resource.target() + " " + resource.contentType() + " " + body);
          assertThat(resource.date()).isEqualTo(NOW);
        }
      }
    }
    assertThat(resources).containsExactly(URL + " " + RSS + " <rss/>");
  }

  private Path file() throws Exception {
    try (var files = Files.list(folder)) {
      return files.filter(each -> each.toString().endsWith(".gz")).findFirst().orElseThrow();
    }
  }
}
