package org.dateline.ingest.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CanonicalUrlTest {
  private static final String PAGE = "https://news.example.co.uk/2026/11/story?id=7";

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvFileSource(resources = "canonical-urls.csv")
  void writesAddressesInOneForm(@Nullable String found, @Nullable String canonical) {
    assertThat(CanonicalUrl.of(found == null ? "" : found)).isEqualTo(canonical);
  }

  @Property(tries = 500)
  void changesNothingTheSecondTime(@ForAll("addresses") String address) {
    String once = CanonicalUrl.of(address);
    if (once != null) {
      assertThat(CanonicalUrl.of(once)).isEqualTo(once);
    }
  }

  @Property(tries = 500)
  void neverThrows(@ForAll String anything) {
    CanonicalUrl.of(anything);
    CanonicalUrl.of("https://example.com/" + anything);
    CanonicalUrl.ofPage("https://example.com/" + anything, List.of(anything));
  }

  @Test
  void believesThePageWithinItsSite() {
    String claim = "https://www.example.co.uk/2026/11/story";
    assertThat(CanonicalUrl.ofPage(PAGE, List.of(claim))).isEqualTo(claim);
    assertThat(CanonicalUrl.ofPage(PAGE, List.of("/2026/11/story")))
        .isEqualTo("https://news.example.co.uk/2026/11/story");
  }

  @Test
  void doesNotBelieveAClaimOfAnotherSite() {
    assertThat(CanonicalUrl.ofPage(PAGE, List.of("https://other.co.uk/story"))).isEqualTo(PAGE);
  }

  @Test
  void doesNotTakeTheFrontPageForAnArticle() {
    assertThat(CanonicalUrl.ofPage(PAGE, List.of("https://news.example.co.uk/"))).isEqualTo(PAGE);
  }

  @Test
  void takesTheNextClaimWhereTheFirstIsNone() {
    String claim = "https://news.example.co.uk/story";
    assertThat(CanonicalUrl.ofPage(PAGE, List.of("about:blank", claim))).isEqualTo(claim);
    assertThat(CanonicalUrl.ofPage(null, List.of("undefined", claim))).isEqualTo(claim);
    assertThat(CanonicalUrl.ofPage(null, List.of())).isNull();
  }

  @Provide
  Arbitrary<String> addresses() {
    Arbitrary<String> piece =
        Arbitraries.strings().withChars("abZ019.%/?&=#:@ ~-_é中+;,|[]{}\\\"'").ofMaxLength(12);
    return Combinators.combine(
            Arbitraries.of("http://", "https://", "HTTPS://"),
            Arbitraries.of(
                "example.com", "News.Example.com:443", "a.b.c:80", "bücher.example", "u:p@x.de"),
            piece,
            piece,
            Arbitraries.of("", "?utm_source=a&", "?%75tm_source=b&x=", "/%2e%2e/", "/..//", "#a"))
        .as((scheme, host, one, two, three) -> scheme + host + '/' + one + three + two);
  }
}
