package org.dateline.ingest.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.dateline.ingest.feed.xml.XmlFeedParser;
import org.junit.jupiter.api.Test;

/** Inputs made to break a reader: each is refused or cut, quickly, and never throws. */
class HostileFeedsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final String ITEM =
      "<item><title>A title</title><link>https://example.org/a</link></item>";
  private static final String FEED =
      "<rss version=\"2.0\"><channel><title>T</title>" + ITEM + "</channel></rss>";

  private static FeedResult parse(String text) {
    return parse(text.getBytes(UTF_8));
  }

  private static FeedResult parse(byte[] body) {
    return assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> FeedParsers.parse(new FeedSource(body, "https://example.org/f", null, NOW)));
  }

  private static Feed feed(FeedResult result) {
    assertThat(result).isInstanceOf(FeedResult.Parsed.class);
    return ((FeedResult.Parsed) result).feed();
  }

  @Test
  void nestedTagsDoNotHang() {
    assertThat(parse("<rss><channel>" + "<a>".repeat(200_000))).isNotNull();
  }

  @Test
  void nestedMarkupInAnEntryDoesNotHang() {
    String deep =
        "<rss><channel><item><description><![CDATA["
            + "<div>".repeat(100_000)
            + "x]]></description></item></channel></rss>";
    assertThat(feed(parse(deep)).entries()).hasSize(1);
  }

  @Test
  void entitiesAreNotExpandedIntoABomb() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\">");
    for (char c = 'b'; c <= 'z'; c++) {
      bomb.append("<!ENTITY ")
          .append(c)
          .append(" \"")
          .append(("&" + (char) (c - 1) + ";").repeat(10))
          .append("\">");
    }
    bomb.append("]><rss><channel><title>&z;</title>").append(ITEM).append("</channel></rss>");
    assertThat(feed(parse(bomb.toString())).title()).hasSizeLessThan(1_000);
  }

  @Test
  void externalEntitiesAreNotRead() {
    String xxe =
        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><title>[&x;]</title></channel></rss>";
    assertThat(feed(parse(xxe)).title()).doesNotContain("root:");
  }

  @Test
  void entriesBeyondTheLimitAreCut() {
    Feed feed = feed(parse("<rss><channel>" + ITEM.repeat(100_000) + "</channel></rss>"));
    assertThat(feed.entries()).hasSize(XmlFeedParser.MOST_ENTRIES);
    assertThat(feed.repairs()).anyMatch(repair -> repair.startsWith("entries cut"));
  }

  @Test
  void tooMuchTextIsRefused() {
    assertThat(parse("<rss><channel><title>" + "x".repeat(20 << 20) + "</title></channel></rss>"))
        .isInstanceOf(FeedResult.Refused.class);
  }

  @Test
  void gzipWithoutAHeaderIsUnpackedAndABombIsRefused() throws IOException {
    assertThat(feed(parse(gzip(FEED.getBytes(UTF_8)))).entries()).hasSize(1);
    assertThat(parse(gzip(new byte[64 << 20]))).isInstanceOf(FeedResult.Refused.class);
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  @Test
  void refusalsSayWhatTheBytesAre() {
    assertThat(parse("")).isEqualTo(new FeedResult.Refused("no feed: the document is empty"));
    assertThat(parse("<html><body>Hello</body></html>"))
        .isEqualTo(new FeedResult.Refused("no feed: the document is an HTML page"));
    assertThat(parse("just text"))
        .isEqualTo(new FeedResult.Refused("no feed: the document is not XML"));
    assertThat(parse("<kml><a/></kml>"))
        .isEqualTo(new FeedResult.Refused("no feed: the root is <kml>"));
    assertThat(parse("{\"a\": 1}"))
        .isEqualTo(new FeedResult.Refused("no feed: JSON without items"));
  }

  @Test
  void scriptsDoNotSurvive() {
    String evil =
        "<rss><channel><item><description>&lt;p onclick=\"x()\"&gt;ok&lt;script&gt;x()&lt;/script&gt;&lt;a href=\"javascript:x()\"&gt;l&lt;/a&gt;&lt;/p&gt;</description></item></channel></rss>";
    assertThat(feed(parse(evil)).entries().get(0).summary())
        .contains("ok")
        .doesNotContain("script")
        .doesNotContain("onclick");
  }

  @Property(tries = 300)
  void neverThrowsOnBytes(@ForAll @Size(max = 400) byte[] bytes) {
    assertThat(FeedParsers.parse(new FeedSource(bytes, null, null, NOW))).isNotNull();
  }

  @Property(tries = 300)
  void neverThrowsOnDamagedFeeds(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] body =
        FEED.replace("A title", "Caf\u00e9 & <b>more")
            .getBytes(random.nextBoolean() ? UTF_8 : ISO_8859_1);
    for (int i = 0; i < 5; i++) {
      body[random.nextInt(body.length)] = (byte) random.nextInt(256);
    }
    assertThat(FeedParsers.parse(new FeedSource(body, "https://example.org/", "utf-8", NOW)))
        .isNotNull();
  }
}
