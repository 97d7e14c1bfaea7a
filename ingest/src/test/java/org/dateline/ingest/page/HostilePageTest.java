package org.dateline.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostilePageTest {
  private static final Duration HANGS = Duration.ofMinutes(2);

  /** What a collection or a compiler may add to either of two times. */
  private static final Duration TIMER = Duration.ofMillis(20);

  private static final String SENTENCE =
      "Ein ganzer Satz mit Umlauten wie ä, ö und ü, der lang genug ist, um ein Absatz zu sein. ";

  @Property(tries = 300)
  void readsAnyMutationOfAPage(@ForAll long seed) throws IOException, URISyntaxException {
    byte[] page = mutate(golden("english-news.html"), new Random(seed));
    Page read = assertTimeoutPreemptively(HANGS, () -> read(page, null));
    assertThat(read.text()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<table><tr><td>",
        "<b><i>",
        "<svg>",
        "<!--",
        "<script>",
        "<a href=",
        "<p class='",
        "<script type='application/ld+json'>[[[[",
        "&#x110000;",
        "<li><ul>",
        "\u0000",
        "<h1>",
        "<form><input>"
      })
  void readsAHundredThousandOfAKind(String piece) {
    Duration quarter = assertTimeoutPreemptively(HANGS, () -> timed(page(piece, 25_000)));
    Duration limit = quarter.plus(TIMER).multipliedBy(10);
    Duration whole = assertTimeoutPreemptively(HANGS, () -> best(page(piece, 100_000), limit));
    assertThat(whole).as("a quarter of it took %s", quarter).isLessThan(limit);
  }

  @Test
  void readsAPageWithoutBytes() {
    Page page = read(new byte[0], null);
    assertThat(page.text()).isEmpty();
    assertThat(page.title()).isEmpty();
    assertThat(page.type()).isEqualTo(Page.Type.OTHER);
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,,",
    "UTF-8,UTF-8,",
    "UTF-8,windows-1252,",
    "UTF-8,,iso-8859-1",
    "windows-1252,,",
    "windows-1252,windows-1252,",
    "windows-1252,,iso-8859-1",
    "UTF-16LE,UTF-16LE,",
    "windows-1252,no-such-charset,"
  })
  void findsTheCharset(String written, @Nullable String header, @Nullable String meta) {
    String head = meta == null ? "" : "<meta charset='" + meta + "'>";
    String html = "<html lang='de'>" + head + "<body><p>" + SENTENCE.repeat(2);
    Page page = read(html.getBytes(Charset.forName(written)), header);
    assertThat(page.text()).contains("Umlauten wie ä, ö und ü");
  }

  @Test
  void decodesWhatTheLanguageSuggestsWhereNothingElseSays() {
    String text =
        "Пожар в порту потушен, сообщили власти города в понедельник утром в своём заявлении.";
    String html = "<html lang='ru'><body><p>" + text;
    assertThat(read(html.getBytes(Charset.forName("windows-1251")), null).text()).isEqualTo(text);
  }

  private static Page read(byte[] body, @Nullable String charset) {
    Instant now = Instant.parse("2026-11-24T00:00:00Z");
    return PageReader.read(new PageSource(body, "https://courier.example/a", charset, now));
  }

  private static byte[] page(String piece, int times) {
    String page = "<html><body><p>" + SENTENCE + "</p>" + piece.repeat(times);
    return page.getBytes(StandardCharsets.UTF_8);
  }

  /** The least processor time of up to three readings: the machine may be busy with others. */
  private static Duration best(byte[] page, Duration enough) {
    Duration best = timed(page);
    for (int again = 0; again < 2 && best.compareTo(enough) >= 0; again++) {
      best = Collections.min(List.of(best, timed(page)));
    }
    return best;
  }

  private static Duration timed(byte[] page) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    read(page, null);
    return Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
  }

  private static byte[] golden(String name) throws IOException, URISyntaxException {
    return Files.readAllBytes(Path.of(HostilePageTest.class.getResource("golden/" + name).toURI()));
  }

  /** Cuts, doubles and overwrites pieces of the page. */
  private static byte[] mutate(byte[] page, Random random) {
    StringBuilder html = new StringBuilder(new String(page, StandardCharsets.ISO_8859_1));
    List<String> pieces =
        List.of("<", ">", "\"", "</div>", "<div class=\"", "{", "\\", "&#0;", "<p>");
    for (int i = 0; i < 40; i++) {
      int from = random.nextInt(html.length());
      int to = Math.min(html.length(), from + random.nextInt(60));
      switch (random.nextInt(3)) {
        case 0 -> html.delete(from, to);
        case 1 -> html.insert(from, html.substring(from, to).repeat(3));
        default -> html.insert(from, pieces.get(random.nextInt(pieces.size())));
      }
    }
    return html.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
