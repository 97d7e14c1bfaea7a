package org.dateline.ingest.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dateline.schemas.RawArticle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Half a year of daily states of one feed, saved as {@code YYYY-MM-DD.xml}. */
class RepollHistoryTest {
  private static final int DAYS = 183;
  private static final LocalDate FIRST = LocalDate.parse("2019-01-10");

  @TempDir Path folder;

  private final List<RawArticle> published = new ArrayList<>();

  private ReplayReport replay(long known) throws IOException, InterruptedException {
    InstantSource clock = InstantSource.system();
    ReplaySettings settings = ReplaySettings.everything();
    Replay replay =
        new Replay(
            settings,
            article -> {
              published.add(article);
              return CompletableFuture.completedFuture(null);
            },
            new Tempo(settings.speed(), clock, time -> {}));
    return replay.run(ReplaySources.of(List.of(folder), null), known, report -> {});
  }

  private SimulatedFeed save(long seed) throws IOException {
    SimulatedFeed feed = new SimulatedFeed(seed);
    for (int i = 0; i < DAYS; i++) {
      LocalDate day = FIRST.plusDays(i);
      Files.writeString(folder.resolve(day + ".xml"), feed.day(day, i));
    }
    return feed;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void entriesRevisionsAndTimesAreExactlyThoseOfTheFeed(long seed) throws Exception {
    SimulatedFeed feed = save(seed);
    ReplayReport report = replay(0);

    Map<String, List<RawArticle>> byId = new LinkedHashMap<>();
    published.forEach(
        article -> byId.computeIfAbsent(article.getId(), id -> new ArrayList<>()).add(article));
    assertThat(feed.returns()).isPositive();
    assertThat(byId).hasSize(feed.shown().size());
    assertThat(report.revisions()).isEqualTo(feed.revisions());
    assertThat(report.published()).isEqualTo(feed.shown().size() + feed.revisions());
    Map<String, Instant> times = new LinkedHashMap<>();
    for (SimulatedFeed.Item item : feed.shown()) {
      times.put("Story " + item.number, item.kind == 3 ? null : item.published);
    }
    for (List<RawArticle> versions : byId.values()) {
      String name = versions.get(0).getTitle().replaceFirst(" from.*", "");
      assertThat(versions).extracting(RawArticle::getPublishedAt).containsOnly(times.get(name));
    }
    assertThat(published)
        .isSortedAccordingTo(
            (x, y) -> x.getProvenance().getFetchedAt().compareTo(y.getProvenance().getFetchedAt()));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 60, 182})
  void aReplayThatIsTakenUpAgainPublishesTheRestAndNothingTwice(int known) throws Exception {
    save(7);
    replay(0);
    List<RawArticle> whole = List.copyOf(published);
    published.clear();
    replay(known);
    List<RawArticle> rest = List.copyOf(published);
    assertThat(rest).isEqualTo(whole.subList(whole.size() - rest.size(), whole.size()));
    Instant cut = FIRST.plusDays(known).atStartOfDay(ZoneOffset.UTC).toInstant();
    assertThat(whole.stream().filter(it -> !it.getProvenance().getFetchedAt().isBefore(cut)))
        .hasSameSizeAs(rest);
  }
}
