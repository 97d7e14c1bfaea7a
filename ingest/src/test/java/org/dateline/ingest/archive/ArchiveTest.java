package org.dateline.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.ingest.fetch.Exchange.Answer;
import org.dateline.ingest.fetch.Exchange.Heads;
import org.dateline.ingest.fetch.FetchRequest;
import org.dateline.ingest.fetch.Recorder.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;

class ArchiveTest {
  private static final Instant START = Instant.parse("2026-11-25T06:00:00.125Z");

  @TempDir Path folder;

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  private Archive open(long rollBytes) throws IOException {
    return Archive.open(
        new ArchiveSettings(folder, rollBytes, Duration.ofDays(1)),
        InstantSource.fixed(START),
        meters);
  }

  private static Seen seen(String url, int second, int status, String body, String... about) {
    Instant begun = START.plusSeconds(second);
    Map<String, String> notes = about.length == 0 ? Map.of() : Map.of(about[0], about[1]);
    return new Seen(
        URI.create(url),
        new FetchRequest(URI.create(url), null, null, "*/*", 1 << 20, true, notes),
        begun,
        begun.plusMillis(250),
        new Answer(
            status,
            Map.of("content-type", "text/html; charset=utf-8"),
            body.getBytes(UTF_8),
            new Heads(
                "GET / HTTP/1.1\r\nHost: example.org\r\n\r\n",
                "HTTP/1.1 "
                    + status
                    + " Said\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n")));
  }

  private List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  /** Out of the index, in the order of the file. */
  private static List<Capture> captures(Path file) throws Exception {
    List<Capture> captures = new ArrayList<>();
    Index.read(file, captures::add, (offset, reason) -> {});
    captures.sort(Comparator.comparingLong(Capture::offset));
    return captures;
  }

  private List<WarcRecord> records(Path file) throws IOException {
    List<WarcRecord> records = new ArrayList<>();
    try (WarcReader reader = new WarcReader(file)) {
      for (WarcRecord record : reader) {
        if (record instanceof WarcResponse response) {
          assertThat(new String(response.http().body().stream().readAllBytes(), UTF_8))
              .isEqualTo("one");
        }
        records.add(record);
      }
    }
    return records;
  }

  @Test
  void eachAnswerIsAResponseOrARevisitWithItsRequest() throws Exception {
    try (Archive archive = open(1 << 20)) {
      archive.record(seen("https://example.org/a", 0, 200, "one"));
      archive.record(seen("https://example.org/a", 60, 304, ""));
      archive.record(seen("https://example.org/b", 120, 200, "one"));
    }
    List<WarcRecord> records = records(files(".warc.gz").get(0));
    assertThat(records)
        .extracting(WarcRecord::type)
        .containsExactly(
            "warcinfo", "response", "request", "revisit", "request", "revisit", "request");
    WarcRevisit notModified = (WarcRevisit) records.get(3);
    WarcRevisit same = (WarcRevisit) records.get(5);
    assertThat(notModified.profile()).isEqualTo(WarcRevisit.SERVER_NOT_MODIFIED_1_1);
    assertThat(same.profile()).isEqualTo(WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1);
    assertThat(same.refersToTargetURI()).contains(URI.create("https://example.org/a"));
    assertThat(same.refersToDate()).contains(START);
    assertThat(same.refersTo()).contains(records.get(1).id());
    assertThat(((WarcRequest) records.get(2)).concurrentTo()).containsExactly(records.get(1).id());
    assertThat(records.get(1).version().toString()).isEqualTo("WARC/1.1");
  }

  @Test
  void theIndexSaysWhatGoingOverTheFileSays() throws Exception {
    try (Archive archive = open(1 << 20)) {
      archive.record(
          seen(
              "https://example.org/feed",
              0,
              200,
              "one",
              "Dateline-Feed",
              "https://example.org/feed"));
      archive.record(
          seen(
              "https://example.org/feed",
              60,
              200,
              "one",
              "Dateline-Feed",
              "https://example.org/feed"));
      archive.record(seen("http://127.0.0.1:8080/x?b=2&a=1", 61, 404, "no"));
    }
    Path file = files(".warc.gz").get(0);
    List<Capture> read = captures(file);
    List<Capture> scanned = new ArrayList<>();
    Index.scan(file, scanned::add, (offset, reason) -> {});
    assertThat(read).isEqualTo(scanned);
    assertThat(read.get(0).answered()).isEqualTo(START.plusMillis(250));
    assertThat(read.get(1).kind()).isEqualTo(Capture.Kind.SAME);
    assertThat(read.get(1).notes()).containsEntry("Dateline-Feed", "https://example.org/feed");
    assertThat(Files.readAllLines(files(".cdxj").get(0)))
        .element(0)
        .asString()
        .startsWith("127.0.0.1:8080)/x?a=1&b=2 20261125060101 {\"url\":\"http://127.0.0.1")
        .containsPattern("\"digest\":\"[A-Z2-7]{32}\",\"length\":\"\\d+\",\"offset\":\"\\d+\"")
        .contains("\"filename\":\"" + file.getFileName() + "\"");
  }

  @Test
  void aFileIsClosedAtItsSizeAndAtItsAge() throws Exception {
    try (Archive archive = open(2_000)) {
      for (int i = 0; i < 20; i++) {
        archive.record(seen("https://example.org/" + i, i, 200, "body of page " + i));
      }
    }
    assertThat(files(".warc.gz")).hasSizeGreaterThan(2);
    assertThat(files(".cdxj")).hasSameSizeAs(files(".warc.gz"));
    assertThat(files(".open")).isEmpty();
    int captures = 0;
    for (Path file : files(".warc.gz")) {
      captures += captures(file).size();
    }
    assertThat(captures).isEqualTo(20);
    assertThat(meters.counter("dateline.archive.exchanges").count()).isEqualTo(20);
  }

  @Test
  void aTornRecordOfAProcessThatDiedIsCutOffAndTheRestIsKept() throws Exception {
    Revisits revisits = new Revisits();
    WarcFile file = WarcFile.create(folder, "dead", 1, START);
    file.append(seen("https://example.org/1", 1, 200, "first"), revisits);
    long whole = file.size();
    file.append(seen("https://example.org/2", 2, 200, "second"), revisits);
    file.abandon();
    try (FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.WRITE)) {
      channel.truncate(whole + 40);
    }
    open(1 << 20).close();
    Path finished = files(".warc.gz").get(0);
    assertThat(finished).hasSize(whole);
    assertThat(captures(finished))
        .extracting(Capture::url)
        .containsExactly("https://example.org/1");
    assertThat(Files.readString(files(".cdxj").get(0)))
        .contains("\"filename\":\"" + finished.getFileName() + "\"");
    assertThat(files(".open")).isEmpty();
  }

  @Test
  void aFileThatAnotherWriterHoldsIsLeftAlone() throws Exception {
    WarcFile other = WarcFile.create(folder, "other", 1, START);
    open(1 << 20).close();
    assertThat(other.path()).exists();
    other.append(seen("https://example.org/1", 1, 200, "first"), new Revisits());
    other.finish();
    assertThat(files(".warc.gz")).hasSize(1);
  }
}
