package org.dateline.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each {@code NAME.feed} in the folder is parsed and must print as {@code NAME.expected}. */
class FeedFixturesTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  static Stream<String> fixtures() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      List<String> stems =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".feed"))
              .map(name -> name.substring(0, name.length() - 5))
              .sorted()
              .toList();
      assertThat(stems).isNotEmpty();
      return stems.stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fixtures")
  void parsesAsExpected(String stem) throws IOException {
    byte[] body = Files.readAllBytes(folder().resolve(stem + ".feed"));
    FeedResult result =
        FeedParsers.parse(new FeedSource(body, "https://example.org/feed", null, NOW));
    String expected =
        Files.readString(folder().resolve(stem + ".expected"), StandardCharsets.UTF_8);
    assertThat(print(result)).isEqualToNormalizingNewlines(expected);
  }

  private static Path folder() {
    try {
      return Path.of(
          Objects.requireNonNull(FeedFixturesTest.class.getResource("fixtures")).toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String print(FeedResult result) {
    if (result instanceof FeedResult.Parsed parsed) {
      Feed feed = parsed.feed();
      StringBuilder out = new StringBuilder();
      out.append(
          "%s | %s | %s | %s | %s | %s%n"
              .formatted(
                  feed.format(),
                  feed.title(),
                  feed.link(),
                  feed.language(),
                  hints(feed.hints()),
                  feed.repairs()));
      for (Entry e : feed.entries()) {
        out.append(
            "- %s | %s | %s | %s | %s%n"
                .formatted(e.guid(), e.url(), e.title(), e.publishedAt(), e.updatedAt()));
        out.append("  %s | %s | %s%n".formatted(e.authors(), e.categories(), e.imageUrl()));
        out.append("  %s%n  %s%n".formatted(e.summary(), e.content()));
      }
      return out.toString();
    }
    return result + System.lineSeparator();
  }

  private static String hints(Feed.Hints hints) {
    return "ttl=%s hours=%s days=%s hub=%s"
        .formatted(
            hints.ttlMinutes(),
            hints.skipHours().stream().sorted().toList(),
            hints.skipDays().stream().sorted().toList(),
            hints.hub());
  }
}
