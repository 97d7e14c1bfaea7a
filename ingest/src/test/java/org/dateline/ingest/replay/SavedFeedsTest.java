package org.dateline.ingest.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dateline.ingest.feed.FeedParsers;
import org.dateline.ingest.feed.FeedResult;
import org.dateline.ingest.feed.FeedSource;
import org.dateline.ingest.fetch.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pairs of a saved feed and what is read of it, in the folder {@code saved}. */
class SavedFeedsTest {
  private static final List<String> SHOWN = List.of("content-type", "etag", "last-modified");

  static Stream<Path> pairs() throws Exception {
    URI folder = Objects.requireNonNull(SavedFeedsTest.class.getResource("saved")).toURI();
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(".feed")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void readsTimeAndHeadersOffTheHeadAndTheFeedBehindIt(Path file) throws Exception {
    String expected = file.getFileName().toString().replaceFirst("feed$", "expected");
    assertThat(described(read(file))).isEqualTo(Files.readAllLines(file.resolveSibling(expected)));
  }

  @Test
  void aBrokenPackedFileIsPassedOverAndTheRestIsRead(@TempDir Path folder) throws Exception {
    byte[] torn = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3};
    Path broken = Files.write(folder.resolve("2012-10-04.xml.gz"), torn);
    Path whole = Files.writeString(folder.resolve("2012-10-05.xml"), "<rss/>");
    List<ReplayItem> items = new ArrayList<>();
    SavedFeeds.of(folder, List.of(broken, whole), null).read(items::add);
    assertThat(items).hasSize(2);
    assertThat(items.get(0)).isInstanceOf(ReplayItem.Skipped.class);
    assertThat(items.get(1)).isInstanceOf(ReplayItem.Snapshot.class);
  }

  private static ReplayItem read(Path file) throws Exception {
    List<ReplayItem> items = new ArrayList<>();
    SavedFeeds.of(file, List.of(file), null).read(items::add);
    assertThat(items).hasSize(1);
    return items.get(0);
  }

  private static List<String> described(ReplayItem item) {
    if (item instanceof ReplayItem.Skipped skipped) {
      return List.of("skipped " + skipped.reason());
    }
    ReplayItem.Snapshot feed = (ReplayItem.Snapshot) item;
    List<String> lines = new ArrayList<>(List.of("status 200", "fetchedAt " + feed.fetchedAt()));
    Map<String, String> headers = feed.headers();
    SHOWN.stream()
        .filter(headers::containsKey)
        .forEach(name -> lines.add(name + " " + headers.get(name)));
    String charset = ContentType.charset(headers);
    if (FeedParsers.parse(new FeedSource(feed.body(), null, charset, feed.fetchedAt()))
        instanceof FeedResult.Parsed parsed) {
      lines.add("title " + parsed.feed().title());
    }
    return lines;
  }
}
