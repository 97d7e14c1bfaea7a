package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.dateline.ingest.archive.Archive;
import org.dateline.ingest.archive.ArchiveSettings;
import org.dateline.ingest.fetch.FetchSettings;
import org.dateline.ingest.fetch.HostGate;
import org.dateline.ingest.fetch.HttpFetcher;
import org.dateline.ingest.page.PageReader;
import org.dateline.ingest.publish.ArticleSink;
import org.dateline.ingest.replay.Replay;
import org.dateline.ingest.replay.ReplayReport;
import org.dateline.ingest.replay.ReplaySettings;
import org.dateline.ingest.replay.ReplaySources;
import org.dateline.ingest.replay.Tempo;
import org.dateline.ingest.state.Polled;
import org.dateline.ingest.websub.HubEvent.Delivered;
import org.dateline.schemas.FeedState;
import org.dateline.schemas.Provenance;
import org.dateline.schemas.RawArticle;
import org.dateline.schemas.serde.TrustedClasses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is recorded while feeds are polled, replayed, is what was published then. */
class ArchiveReplayTest {
  static {
    TrustedClasses.install();
  }

  private static final String RSS = "application/rss+xml";
  private static final String HTML = "text/html; charset=utf-8";

  @TempDir Path folder;

  private final TestClock clock = new TestClock(Instant.parse("2026-11-25T06:00:00.5Z"));
  private final TestSite site = new TestSite();
  private final List<RawArticle> live = new ArrayList<>();
  private final List<FeedState> feeds = new ArrayList<>();

  @AfterEach
  void stop() {
    site.close();
  }

  private interface Polls {
    void run(IngestPipeline pipeline) throws InterruptedException;
  }

  private void record(Polls polls) throws Exception {
    FetchSettings manners =
        new FetchSettings("test", Duration.ofSeconds(5), 5, 2, Duration.ZERO, true);
    HostGate gate = new HostGate(clock, Duration.ZERO);
    try (Archive archive =
            Archive.open(ArchiveSettings.in(folder), clock, new SimpleMeterRegistry());
        HttpFetcher fetcher =
            new HttpFetcher(manners, clock, gate, clock, InetAddress::getAllByName, archive)) {
      polls.run(
          Stages.pipeline(
              IngestSettings.defaults(""),
              fetcher,
              gate,
              to(live),
              PageReader::read,
              archive,
              clock,
              Stages.MOST_AT_A_TIME));
    }
  }

  private static ArticleSink to(List<RawArticle> list) {
    return article -> {
      list.add(article);
      return CompletableFuture.completedFuture(null);
    };
  }

  /** Polls each feed once, an hour after the last time. */
  private void poll(IngestPipeline pipeline) throws InterruptedException {
    for (int i = 0; i < feeds.size(); i++) {
      clock.pass(Duration.ofSeconds(10));
      Polled polled = pipeline.poll(feeds.get(i), () -> false);
      feeds.set(i, polled.state());
    }
    clock.pass(Duration.ofHours(1));
  }

  /** A hub delivers a document of the first feed. */
  private void push(IngestPipeline pipeline, String... items) throws InterruptedException {
    byte[] document = rss(items).getBytes(StandardCharsets.UTF_8);
    FeedState feed = feeds.get(0);
    Polled polled = pipeline.pushed(feed, new Delivered(feed.getUrl(), RSS, document), () -> false);
    feeds.set(0, polled.state());
    clock.pass(Duration.ofMinutes(1));
  }

  private ReplayReport replay(List<RawArticle> into, ReplaySettings settings) throws Exception {
    site.close();
    return new Replay(settings, to(into), new Tempo(settings.speed(), clock, clock))
        .run(ReplaySources.of(List.of(folder), null), 0, report -> {});
  }

  private static List<RawArticle> withoutArchive(List<RawArticle> articles) {
    List<RawArticle> plain = new ArrayList<>();
    for (RawArticle article : articles) {
      Provenance provenance =
          Provenance.newBuilder(article.getProvenance()).setArchive(null).build();
      plain.add(RawArticle.newBuilder(article).setProvenance(provenance).build());
    }
    return plain;
  }

  private void feed(String path, String... items) {
    site.put(path, RSS, rss(items));
  }

  private static String rss(String... items) {
    return "<rss version=\"2.0\"><channel><title>T</title>"
        + String.join("", items)
        + "</channel></rss>";
  }

  private String item(String name, String summary) {
    return "<item><guid>"
        + name
        + "</guid><link>"
        + site.url("/" + name)
        + "</link><title>Title of "
        + name
        + "</title><description>"
        + summary
        + "</description></item>";
  }

  private void page(String name, String text) {
    site.put(
        "/" + name,
        HTML,
        "<html lang=\"en\"><head><title>Title of "
            + name
            + "</title></head><body><article><h1>Title of "
            + name
            + "</h1>"
            + ("<p>"
                    + text
                    + " The two ministers met in the harbour town for the third time this year and said that the ferries"
                    + " would run again from the first of the month.</p>")
                .repeat(4)
            + "</article></body></html>");
  }

  private void subscribe(String path) {
    feeds.add(
        FeedState.newBuilder()
            .setUrl(site.url(path))
            .setOutletCountry("GB")
            .setCategories(List.of("world news", "sea, air & land"))
            .build());
  }

  @Test
  void givesTheSameArticlesUnderTheSameIdsAndTimes() throws Exception {
    subscribe("/feed");
    subscribe("/moved");
    site.status("/moved", 301, Map.of("Location", "/other"));
    site.put("/robots.txt", "text/plain", "User-agent: *\nDisallow: /secret\n");
    record(
        pipeline -> {
          page("one", "First.");
          page("secret", "Never read.");
          site.status("/two", 503, Map.of());
          feed("/feed", item("one", "s"), item("two", "s"), item("secret", "s"));
          feed("/other", item("three", "s"));
          poll(pipeline);
          page("two", "Second.");
          page("three", "Third.");
          poll(pipeline); // nothing changed but the pages
          page("one", "First, corrected.");
          feed("/feed", item("four", "s"), item("one", "s, corrected"), item("two", "s"));
          poll(pipeline);
          poll(pipeline);
          feed("/other", item("three", "s"), item("five", "s"));
          poll(pipeline);
          poll(pipeline);
          poll(pipeline); // the permanent redirect has held for long enough
        });
    List<RawArticle> replayed = new ArrayList<>();
    ReplayReport report = replay(replayed, ReplaySettings.everything());

    assertThat(live).hasSizeGreaterThan(7);
    assertThat(withoutArchive(replayed)).isEqualTo(live);
    assertThat(report.published()).isEqualTo(live.size());
    assertThat(report.skipped()).isEmpty();
    assertThat(replayed)
        .allSatisfy(
            article ->
                assertThat(article.getProvenance().getArchive()).startsWith(folder.toString()));
    assertThat(replayed).extracting(RawArticle::getOutletCountry).containsOnly("GB");
  }

  @Test
  void whatAHubDeliveredIsReplayedAmongThePolls() throws Exception {
    subscribe("/feed");
    record(
        pipeline -> {
          page("one", "First.");
          feed("/feed", item("one", "s"));
          poll(pipeline);
          page("two", "Second.");
          push(pipeline, item("two", "s"));
          push(pipeline, item("two", "s")); // twice, as hubs do
          page("one", "First, corrected.");
          push(pipeline, item("one", "s, corrected"));
          page("three", "Third.");
          feed("/feed", item("one", "s, corrected"), item("two", "s"), item("three", "s"));
          poll(pipeline);
        });
    List<RawArticle> replayed = new ArrayList<>();
    ReplayReport report = replay(replayed, ReplaySettings.everything());

    assertThat(live)
        .extracting(RawArticle::getTitle)
        .containsExactly("Title of one", "Title of two", "Title of one", "Title of three");
    assertThat(withoutArchive(replayed)).isEqualTo(live);
    assertThat(report.revisions()).isEqualTo(1);
    assertThat(report.skipped()).isEmpty();
    forgetIndexes();
    List<RawArticle> again = new ArrayList<>();
    replay(again, ReplaySettings.everything());
    assertThat(again).isEqualTo(replayed);
  }

  private void forgetIndexes() throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".cdxj")).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void aLostIndexChangesNothing() throws Exception {
    subscribe("/feed");
    record(
        pipeline -> {
          page("one", "First.");
          feed("/feed", item("one", "s"));
          poll(pipeline);
          page("two", "Second.");
          feed("/feed", item("one", "s"), item("two", "s"));
          poll(pipeline);
        });
    forgetIndexes();
    List<RawArticle> replayed = new ArrayList<>();
    replay(replayed, ReplaySettings.everything());
    assertThat(live).hasSize(2);
    assertThat(withoutArchive(replayed)).isEqualTo(live);
  }

  @Test
  void pollsOutsideOfTheTimesAskedForAreLeftOut() throws Exception {
    subscribe("/feed");
    record(
        pipeline -> {
          feed("/feed", item("one", "s"));
          poll(pipeline);
          feed("/feed", item("two", "s"));
          poll(pipeline);
        });
    Instant from = clock.instant().minus(Duration.ofMinutes(90));
    List<RawArticle> replayed = new ArrayList<>();
    ReplayReport report =
        replay(replayed, new ReplaySettings(from, null, Set.of(), Double.POSITIVE_INFINITY));
    assertThat(replayed).extracting(RawArticle::getTitle).containsExactly("Title of two");
    assertThat(report.leftOut()).isEqualTo(1);
  }
}
