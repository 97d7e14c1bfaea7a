package org.dateline.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private static final Instant START = Instant.parse("2026-11-25T06:00:00Z");
  private static final List<Path> FILES = List.of(Path.of("a/x.warc.gz"), Path.of("b/x.warc.gz"));

  private final List<Capture> captures = new ArrayList<>();

  private Capture capture(String url, long millis) {
    Instant time = START.plusMillis(millis);
    Capture capture =
        new Capture(
            url,
            time,
            time.plusNanos(1),
            200,
            "text/html",
            "sha1:A",
            Capture.Kind.WHOLE,
            "page",
            Map.of("Dateline-Feed", "https://example.org/rss"),
            FILES.get(captures.size() % 2),
            captures.size() * 100L,
            100);
    captures.add(capture);
    return capture;
  }

  private Catalogue catalogue() throws IOException {
    List<Capture> any = new ArrayList<>(captures);
    Collections.shuffle(any, new Random(1));
    try (Catalogue.Builder builder = new Catalogue.Builder(new CaptureLines(FILES))) {
      for (Capture each : any) {
        builder.add(each);
      }
      return builder.build();
    }
  }

  @Test
  void givesTheCapturesOfAnAddressFromATimeOnInTheirOrder() throws Exception {
    for (int i = 0; i < 3_000; i++) {
      capture("https://example.org/" + i % 50 + (i % 3 == 0 ? "?q=1" : ""), 1_000L * i);
    }
    try (Catalogue catalogue = catalogue()) {
      for (int i = 0; i < 3_000; i += 97) {
        Capture first = captures.get(i);
        List<Capture> expected =
            captures.subList(i, captures.size()).stream()
                .filter(each -> each.url().equals(first.url()))
                .sorted(Comparator.comparing(Capture::answered))
                .toList();
        assertThat(catalogue.from(first.url(), first.answered())).isEqualTo(expected);
      }
      assertThat(catalogue.from("https://example.org/none", START)).isEmpty();
    }
  }

  @Test
  void theNearestIsTheOneBeforeElseTheOneAfterElseOneThatIsAlike() throws Exception {
    Capture early = capture("https://example.org/a", 0);
    Capture late = capture("https://example.org/a", 10_000);
    Capture other = capture("http://www.example.org/b?utm_source=rss", 0);
    capture("https://example.org/ab", 4_000);
    try (Catalogue catalogue = catalogue()) {
      String url = "https://example.org/a";
      assertThat(catalogue.nearest(url, START.plusMillis(9_999))).isEqualTo(early);
      assertThat(catalogue.nearest(url, START.plusMillis(10_001))).isEqualTo(late);
      assertThat(catalogue.nearest(url, START.minus(Duration.ofDays(1)))).isEqualTo(early);
      assertThat(catalogue.nearest("https://example.org/b", START)).isEqualTo(other);
      assertThat(catalogue.nearest("https://example.org/c", START)).isNull();
    }
  }

  @Test
  void aChronicleGivesAllInTheOrderOfTime() throws Exception {
    Random random = new Random(2);
    for (int i = 0; i < 1_000; i++) {
      capture("https://example.org/" + random.nextInt(30), random.nextInt(1_000_000));
    }
    List<Capture> found = new ArrayList<>();
    try (Chronicle chronicle = new Chronicle(new CaptureLines(FILES))) {
      for (Capture each : captures) {
        chronicle.add(each);
      }
      assertThat(chronicle.size()).isEqualTo(1_000);
      for (Capture next = chronicle.next(); next != null; next = chronicle.next()) {
        found.add(next);
      }
    }
    assertThat(found).isSortedAccordingTo(Comparator.comparing(Capture::answered));
    assertThat(found).containsExactlyInAnyOrderElementsOf(captures);
  }
}
