package org.dateline.ingest.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.dateline.schemas.RawArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Archives as they come: whatever a file holds, it ends without an exception, and what is broken is
 * named with file and offset. A folder of others' archives is read too where {@code
 * -Dwarc.samples=FOLDER} names one.
 */
class ArchiveSamplesTest {
  @TempDir Path folder;

  private final List<RawArticle> published = new ArrayList<>();

  private ReplayReport replay(Path file) throws IOException, InterruptedException {
    ReplaySettings settings = ReplaySettings.everything();
    return new Replay(
            settings,
            article -> {
              published.add(article);
              return CompletableFuture.completedFuture(null);
            },
            new Tempo(settings.speed(), InstantSource.system(), time -> {}))
        .run(ReplaySources.of(List.of(file), null), 0, report -> {});
  }

  private static String record(int number, String headers, String http) {
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/"
        + number
        + "\r\n"
        + headers
        + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000"
        + number
        + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
        + http.getBytes(UTF_8).length
        + "\r\n\r\n"
        + http
        + "\r\n\r\n";
  }

  private static String page(String headers) {
    return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
        + headers
        + "\r\n<html><head><title>Ferries</title></head><body><article><h1>Ferries run again</h1>"
        + ("<p>The two governments said on Monday that ferries across the strait would run again from the first of"
                + " the month, after a week of talks.</p>")
            .repeat(4)
        + "</article></body></html>";
  }

  @Test
  void anArchiveIsKnownByItsFirstBytesWhateverItsName() throws Exception {
    String date = "WARC-Date: 2020-01-01T00:00:00Z\r\n";
    Path file = Files.writeString(folder.resolve("crawl.bad"), record(1, date, page("")));
    replay(file);
    assertThat(published).hasSize(1);
  }

  @Test
  void chunksThatAreNoneAreReadAsTheyStand() throws Exception {
    String date = "WARC-Date: 2020-01-01T00:00:00Z\r\n";
    Path file =
        Files.writeString(
            folder.resolve("a.warc"), record(1, date, page("Transfer-Encoding: chunked\r\n")));
    replay(file);
    assertThat(published).hasSize(1);
  }

  @Test
  void aDateThatIsNoneIsTakenFromTheServersAnswer() throws Exception {
    String date = "WARC-Date: 2009-03-65T08:43:19-0800\r\n";
    String http = page("Date: Sat, 14 Mar 2009 08:00:00 GMT\r\n");
    Path file =
        Files.writeString(
            folder.resolve("a.warc"),
            record(1, date, http) + record(2, "WARC-Date: never\r\n", page("")));
    ReplayReport report = replay(file);
    assertThat(published)
        .extracting(article -> article.getProvenance().getFetchedAt().toString())
        .containsExactly("2009-03-14T08:00:00Z");
    assertThat(report.skipped())
        .extracting(ReplayItem.Skipped::origin)
        .containsExactly(file + "@" + record(1, date, http).length());
  }

  @Test
  @Timeout(120)
  void anyDamageIsPassedOver() throws Exception {
    StringBuilder archive = new StringBuilder();
    for (int i = 1; i < 9; i++) {
      archive.append(record(i, "WARC-Date: 2020-01-0" + i + "T00:00:00Z\r\n", page("")));
    }
    byte[] whole = archive.toString().getBytes(UTF_8);
    Random random = new Random(5);
    for (int i = 0; i < 60; i++) {
      byte[] damaged = Arrays.copyOf(whole, whole.length - random.nextInt(200));
      for (int hit = 0; hit < 4; hit++) {
        int at = random.nextInt(damaged.length - 20);
        byte[] bytes = new byte[1 + random.nextInt(15)];
        random.nextBytes(bytes);
        System.arraycopy(bytes, 0, damaged, at, bytes.length);
      }
      Path file = Files.write(folder.resolve("d.warc"), damaged);
      published.clear();
      assertThatCode(() -> replay(file)).as("damage %d", i).doesNotThrowAnyException();
    }
  }

  @Test
  void archivesOfOthersAreReadToTheirEnd() throws Exception {
    String samples = System.getProperty("warc.samples", "");
    assumeTrue(!samples.isEmpty(), "-Dwarc.samples is not given");
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of(samples))) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    long items = 0;
    for (Path file : files) {
      long start = System.nanoTime();
      ReplayReport report = replay(file);
      items += report.items();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(2));
      report
          .skipped()
          .forEach(skipped -> System.out.println(skipped.origin() + ": " + skipped.reason()));
      assertThat(report.skipped())
          .allSatisfy(skipped -> assertThat(skipped.origin()).startsWith(file.toString()));
    }
    System.out.printf("%d files, %d items, %d articles%n", files.size(), items, published.size());
  }
}
