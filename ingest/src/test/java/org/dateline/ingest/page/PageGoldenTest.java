package org.dateline.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page of the folder {@code golden} gives what the text file of the same name says. A new
 * pair needs no code; all pages there are written for this test.
 */
class PageGoldenTest {
  private static final Locale LOCALE = Locale.getDefault();

  static Stream<Path> pages() throws IOException, URISyntaxException {
    Path folder = Path.of(PageGoldenTest.class.getResource("golden").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> pages = files.filter(f -> f.toString().endsWith(".html")).sorted().toList();
      return pages.stream();
    }
  }

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(LOCALE);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void readsThePageAsItsTextFileSays(Path html) throws IOException {
    assertThat(written(read(html))).isEqualTo(expected(html));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void readsThePageAlikeUnderATurkishLocale(Path html) throws IOException {
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    assertThat(written(read(html))).isEqualTo(expected(html));
  }

  private static Page read(Path html) throws IOException {
    Instant now = Instant.parse("2026-11-24T00:00:00Z");
    return PageReader.read(new PageSource(Files.readAllBytes(html), null, null, now));
  }

  private static String expected(Path html) throws IOException {
    return Files.readString(Path.of(html.toString().replace(".html", ".txt"))).strip();
  }

  private static String written(Page page) {
    return String.join(
            "\n",
            "type: " + page.type(),
            "canonicalUrl: " + orDash(page.canonicalUrl()),
            "title: " + page.title(),
            "authors: " + orDash(String.join("; ", page.authors())),
            "publishedAt: "
                + (page.publishedAt() == null
                    ? "-"
                    : page.publishedAt() + " " + page.publishedAtSource()),
            "modifiedAt: " + orDash(page.modifiedAt()),
            "language: " + orDash(page.language()),
            "siteName: " + orDash(page.siteName()),
            "imageUrl: " + orDash(page.imageUrl()),
            "paywalled: " + page.paywalled(),
            "liveBlog: " + page.liveBlog(),
            "reservations: " + orDash(String.join("; ", page.reservations())),
            "",
            page.text())
        .strip();
  }

  private static String orDash(@Nullable Object value) {
    return value == null || value.toString().isEmpty() ? "-" : value.toString();
  }
}
