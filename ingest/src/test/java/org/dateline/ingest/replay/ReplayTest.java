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
import org.dateline.ingest.OfflinePipeline;
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
    List<ReplaySource> sources = new ArrayList<>();
    for (Path path : paths) {
      sources.addAll(ReplaySources.of(path, null));
    }
    Tempo tempo = new Tempo(settings.speed(), clock, time -> {});
    return new Replay(settings, OfflinePipeline.to(sink, clock), sink, tempo)
        .run(sources, report -> {});
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

  private Path warc(String name, boolean gzip, String... urls) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    int day = 1;
    for (String url : urls) {
      String page =
          "<html><head><title>Page of "
              + url
              + "</title></head><body><article><h1>Page "
              + day
              + "</h1>"
              + PARAGRAPH.repeat(4)
              + "</article></body></html>";
      String http =
          "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
              + page.getBytes(UTF_8).length
              + "\r\n\r\n"
              + page;
      String record =
          "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: "
              + url
              + "\r\nWARC-Date: 2020-01-0"
              + day++
              + "T00:00:00Z\r\n"
              + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000"
              + day
              + ">\r\nContent-Type: application/http; msgtype=response\r\n"
              + "Content-Length: "
              + http.getBytes(UTF_8).length
              + "\r\n\r\n"
              + http
              + "\r\n\r\n";
      file.write(gzip ? gzip(record.getBytes(UTF_8)) : record.getBytes(UTF_8));
    }
    return Files.write(folder.resolve(name), file.toByteArray());
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }
}
