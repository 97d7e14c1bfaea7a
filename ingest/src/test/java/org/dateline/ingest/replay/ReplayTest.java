package org.dateline.ingest.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;
import org.dateline.ingest.publish.ArticleSink;
import org.dateline.schemas.RawArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
  private static final String PARAGRAPH =
      "<p>The two governments said on Monday that ferries across the strait would run again from the first of the month, after"
          + " a week of talks in which each side gave way on the tariff.</p>";

  @TempDir Path folder;

  private final List<RawArticle> published = new ArrayList<>();

  private ReplayReport replay(ReplaySettings settings, Path... paths)
      throws IOException, InterruptedException {
    ArticleSink sink =
        article -> {
          published.add(article);
          return CompletableFuture.completedFuture(null);
        };
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z"));
    List<ReplaySource> sources = ReplaySources.of(List.of(paths), null);
    Tempo tempo = new Tempo(settings.speed(), clock, time -> {});
    return new Replay(settings, sink, tempo).run(sources, 0, report -> {});
  }

  private static String item(int number, String text) {
    return "<item><guid>tag:example.org,"
        + number
        + "</guid><link>https://example.org/"
        + number
        + "</link><title>Number "
        + number
        + "</title><description>"
        + text
        + "</description></item>";
  }

  private void day(String name, String... items) throws IOException {
    Files.writeString(
        folder.resolve(name + ".xml"),
        "<rss version=\"2.0\"><channel><title>T</title>"
            + String.join("", items)
            + "</channel></rss>");
  }

  @Test
  void savedStatesOfAFeedGiveEachEntryOnceAndEachChangeAsARevision() throws Exception {
    day("2012-10-01", item(1, "first"), item(2, "second"));
    day("2012-10-02", item(2, "second"), item(3, "third"));
    day("2012-10-03", item(2, "second, corrected"), item(3, "third"));
    day("2012-10-04", item(2, "second, corrected"), item(3, "third"));
    ReplayReport report = replay(ReplaySettings.everything(), folder);
    assertThat(report.published()).isEqualTo(4);
    assertThat(published)
        .extracting(RawArticle::getUrl)
        .containsExactly(
            "https://example.org/2",
            "https://example.org/1",
            "https://example.org/3",
            "https://example.org/2");
    assertThat(published.get(3).getProvenance().getFetchedAt()).isEqualTo("2012-10-03T23:59:59Z");
    assertThat(published.get(3).getId()).isEqualTo(published.get(0).getId());
  }

  @Test
  void articleLinesKeepTheirTimesAndIdsOfTheirAddresses() throws Exception {
    Path file = folder.resolve("a.jsonl");
    Files.writeString(
        file,
        """
        {"id": "x", "title": "One", "text": "Text", "url": "https://example.org/1?utm_source=x", "publishedAt": "2017-06-01"}
        not json
        {"id": "y"}
        {"id": "z", "title": "No address", "text": "Text", "publishedAt": "2017-06-02T10:00:00Z"}
        """);
    ReplayReport report = replay(ReplaySettings.everything(), file);
    assertThat(published)
        .extracting(RawArticle::getUrl)
        .containsExactly("https://example.org/1", null);
    assertThat(published.get(0).getProvenance().getFetchedAt()).isEqualTo("2017-06-01T00:00:00Z");
    assertThat(report.skipped())
        .extracting(ReplayItem.Skipped::origin)
        .containsExactly(file + ":2", file + ":3");
  }

  @Test
  void onlyTimesAndHostsThatAreAskedForAreReplayed() throws Exception {
    Path file =
        warc(
            "a.warc.gz",
            true,
            "https://news.example.org/1",
            "https://other.example/2",
            "https://example.org/3");
    ReplaySettings settings =
        new ReplaySettings(
            Instant.parse("2020-01-02T00:00:00Z"),
            null,
            Set.of("example.org"),
            Double.POSITIVE_INFINITY);
    ReplayReport report = replay(settings, file);
    assertThat(published).extracting(RawArticle::getUrl).containsExactly("https://example.org/3");
    assertThat(report.leftOut()).isEqualTo(2);
  }

  @Test
  void aDamagedArchiveLosesOnlyWhatIsDamaged() throws Exception {
    for (boolean gzip : new boolean[] {true, false}) {
      published.clear();
      Path file =
          warc(
              gzip ? "d.warc.gz" : "d.warc",
              gzip,
              "https://example.org/1",
              "https://example.org/2",
              "https://example.org/3");
      byte[] bytes = Files.readAllBytes(file);
      int middle = gzip ? bytes.length / 2 : new String(bytes, UTF_8).indexOf("WARC/1.1", 40) + 2;
      Arrays.fill(bytes, middle, middle + 20, (byte) 'x');
      Files.write(file, bytes);
      ReplayReport report = replay(ReplaySettings.everything(), file);
      assertThat(published)
          .extracting(RawArticle::getUrl)
          .containsExactly("https://example.org/1", "https://example.org/3");
      assertThat(report.skipped().get(0).origin()).startsWith(file + "@");
    }
  }

  @Test
  void aTornLastRecordIsReportedAndTheRestKept() throws Exception {
    Path file = warc("t.warc.gz", true, "https://example.org/1", "https://example.org/2");
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 60));
    ReplayReport report = replay(ReplaySettings.everything(), file);
    assertThat(published).extracting(RawArticle::getUrl).containsExactly("https://example.org/1");
    assertThat(report.skippedCount()).isEqualTo(1);
  }

  @Test
  void aPathThatHoldsNothingIsNamed() {
    assertThatThrownBy(() -> replay(ReplaySettings.everything(), folder.resolve("none")))
        .hasMessageContaining("none: no such file");
    assertThatThrownBy(() -> replay(ReplaySettings.everything(), folder))
        .hasMessageContaining(folder + ": holds no archive");
  }

  @Test
  void feedsInAnArchiveOfOthersAreReadAsFeedsAndTakeTheirPagesWithThem() throws Exception {
    String feed = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>T</title>";
    String end = "</channel></rss>";
    Path file =
        archive(
            "f.warc.gz",
            record("https://example.org/1?utm_source=rss", "text/html", page("One", 1), 1),
            record("https://example.org/feed", "application/xml", feed + item(1, "s") + end, 1),
            record(
                "https://example.org/feed",
                "application/xml",
                feed + item(1, "s") + item(2, "s") + end,
                2),
            record("https://example.org/2", "text/html", page("Two", 2), 3),
            record("https://example.org/alone", "text/html", page("Alone", 3), 4));
    ReplayReport report = replay(ReplaySettings.everything(), file);
    assertThat(published)
        .extracting(RawArticle::getTitle)
        .containsExactly("Number 1", "Number 2", "Alone");
    assertThat(published).extracting(RawArticle::getFullText).containsOnly(true);
    assertThat(published.get(1).getProvenance().getFeedUrl()).isEqualTo("https://example.org/feed");
    assertThat(published.get(1).getProvenance().getFetchedAt()).isEqualTo("2020-01-02T00:00:00Z");
    assertThat(report.published()).isEqualTo(3);
  }

  private static String page(String title, int number) {
    return "<html><head><title>"
        + title
        + "</title></head><body><article><h1>"
        + title
        + " "
        + number
        + "</h1>"
        + PARAGRAPH.repeat(4)
        + "</article></body></html>";
  }

  private Path warc(String name, boolean gzip, String... urls) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    int day = 1;
    for (String url : urls) {
      byte[] record =
          record(url, "text/html; charset=utf-8", page("Page of " + url, day), day).getBytes(UTF_8);
      file.write(gzip ? gzip(record) : record);
      day++;
    }
    return Files.write(folder.resolve(name), file.toByteArray());
  }

  private Path archive(String name, String... records) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (String record : records) {
      file.write(gzip(record.getBytes(UTF_8)));
    }
    return Files.write(folder.resolve(name), file.toByteArray());
  }

  private static String record(String url, String type, String body, int day) {
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: "
            + type
            + "\r\nContent-Length: "
            + body.getBytes(UTF_8).length
            + "\r\n\r\n"
            + body;
    return "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: "
        + url
        + "\r\nWARC-Date: 2020-01-0"
        + day
        + "T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000"
        + day
        + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
        + http.getBytes(UTF_8).length
        + "\r\n\r\n"
        + http
        + "\r\n\r\n";
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }
}
