package org.dateline.ingest.feed.html;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.internal.StringUtil;
import org.jsoup.safety.Safelist;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {
  private static final String BASE = "https://example.org/news/feed.xml?x=1";

  @ParameterizedTest
  @CsvSource({
    "/a, https://example.org/a",
    "b, https://example.org/news/b",
    "?q, https://example.org/news/feed.xml?q",
    "//cdn.example/a, https://cdn.example/a",
    "http://x.example, http://x.example",
    "https://x.example/a?b=c#d, https://x.example/a?b=c#d",
    "https://x.example/../a, https://x.example/a",
    "mailto:a@b.example, mailto:a@b.example"
  })
  void resolvesAgainstTheBase(String reference, String absolute) {
    assertThat(Links.resolve(BASE, reference)).isEqualTo(absolute);
  }

  @Property
  void plainAddressesAreThoseThatResolvingLeavesAlone(@ForAll("addresses") String address) {
    if (Links.isPlain(address)) {
      assertThat(StringUtil.resolve(BASE, address)).isEqualTo(address);
    }
  }

  @Property
  void sanitisesLinksAsTheFullListDoes(@ForAll("addresses") String address) {
    String html = "<b><a href=\"" + address.replace("\"", "&quot;") + "\">t</a></b>";
    Safelist list = Safelist.relaxed();
    String expected = Jsoup.clean(html, BASE, list);

    assertThat(FeedHtml.sanitised(html, BASE)).isEqualTo(expected);
  }

  @Provide
  static Arbitrary<String> addresses() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "http",
            "https",
            "HTTP",
            "javascript",
            "data",
            ":",
            "//",
            "/",
            ".",
            "..",
            "/./",
            "x.example",
            "X",
            "@",
            "u:p@",
            ":80",
            ":/",
            "?",
            "#",
            "&",
            "a",
            "é",
            " ",
            "\t",
            "\n",
            "\u0001",
            "\u00a0",
            "\\",
            "%20",
            "[::1]",
            "_",
            "-",
            "http://a.example/",
            "https://b/");
    return pieces.list().ofMinSize(1).ofMaxSize(7).map(list -> String.join("", list));
  }

  @Test
  void onePlainLinkDoesNotLetAnotherThrough() {
    assertThat(
            FeedHtml.sanitised(
                "<a href='https://x.example/'>a</a><a href='java&#9;script:alert(1)'>b</a>"
                    + "<img src='data:image/png;base64,AA'><blockquote cite='JavaScript:x'>c</blockquote>",
                BASE))
        .doesNotContainIgnoringCase("script")
        .doesNotContain("data:")
        .contains("https://x.example/");
  }
}
