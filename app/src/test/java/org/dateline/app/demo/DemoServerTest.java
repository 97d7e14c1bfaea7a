package org.dateline.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.dateline.ingest.feed.FeedFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

class DemoServerTest {
  private final ScriptedClock clock = new ScriptedClock();
  private final HttpClient client = HttpClient.newHttpClient();
  private DemoServer server;

  @BeforeEach
  void start() throws IOException {
    server = DemoServer.start(clock);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void servesEveryFeedWithTheEntriesOfItsTime() throws Exception {
    for (int second = 0; second <= 50; second += 2) {
      for (DemoOutlet outlet : server.manifest().outlets()) {
        for (DemoFeed feed : outlet.feeds()) {
          String text = get(outlet, feed.path()).body();
          for (String slug : feed.entries().keySet()) {
            assertThat(text.contains(outlet.path(slug)))
                .as("%s in %s/%s after %d s", slug, outlet.id(), feed.file(), second)
                .isEqualTo(feed.appears(slug).toSeconds() <= second);
          }
        }
      }
      clock.advance(Duration.ofSeconds(2));
    }
  }

  @Test
  void servesEveryPageButTheOneThatIsGone() throws Exception {
    for (DemoOutlet outlet : server.manifest().outlets()) {
      for (DemoArticle article : outlet.articles()) {
        HttpResponse<String> page = get(outlet, outlet.path(article.slug()));
        assertThat(page.statusCode()).as(article.slug()).isEqualTo(article.gone() ? 404 : 200);
      }
    }
  }

  @Test
  void everyOutletIsAHostOfItsOwn() {
    assertThat(server.feedUrls()).hasSize(14).doesNotHaveDuplicates();
    assertThat(server.feedUrls().stream().map(URI::getAuthority).collect(Collectors.toSet()))
        .hasSize(13)
        .allMatch(authority -> authority.startsWith("127.0.0."));
    assertThat(server.outletOf(server.feedUrls().get(0)).orElseThrow().name())
        .isEqualTo("Harbour Gazette");
    assertThat(server.outletOf(URI.create("http://127.0.0.1:1/"))).isEmpty();
  }

  @Test
  void answersNotModifiedToValidatorsUntilTheFeedChanges() throws Exception {
    URI feed = url("baltic-dispatch", "/atom.xml");
    HttpResponse<String> first = send(HttpRequest.newBuilder(feed));
    String etag = first.headers().firstValue("ETag").orElseThrow();
    String modified = first.headers().firstValue("Last-Modified").orElseThrow();

    assertThat(send(HttpRequest.newBuilder(feed).header("If-None-Match", etag)).statusCode())
        .isEqualTo(304);
    assertThat(
            send(HttpRequest.newBuilder(feed).header("If-Modified-Since", modified)).statusCode())
        .isEqualTo(304);

    clock.advance(Duration.ofSeconds(8));

    HttpResponse<String> changed =
        send(
            HttpRequest.newBuilder(feed)
                .header("If-None-Match", etag)
                .header("If-Modified-Since", modified));
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(changed.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(etag);
    assertThat(changed.headers().firstValue("Last-Modified").orElseThrow()).isNotEqualTo(modified);
    assertThat(
            send(HttpRequest.newBuilder(feed).header("If-Modified-Since", modified)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void correctsAnArticleInPageAndFeed() throws Exception {
    DemoOutlet gazette = server.manifest().outlet("harbour-gazette");
    String page = gazette.path("shipping-sanctions");
    assertThat(get(gazette, "/feeds/world.xml").body()).contains("twelve Iranian");
    assertThat(get(gazette, page).body()).contains("twelve").doesNotContain("Correction:");

    clock.advance(Duration.ofSeconds(24));

    assertThat(get(gazette, "/feeds/world.xml").body()).contains("nine Iranian");
    assertThat(get(gazette, page).body()).contains("nine Iranian").contains("Correction:");
    assertThat(server.expected().revisions()).isEqualTo(1);
  }

  @Test
  void theStoryWaitsForTheFirstRequest() throws Exception {
    clock.advance(Duration.ofMinutes(3));

    assertThat(get(server.manifest().outlet("baltic-dispatch"), "/atom.xml").body())
        .doesNotContain("grid-drill");
  }

  @Test
  void declaresOneCharsetAndSendsAnother() throws Exception {
    DemoOutlet meridiano = server.manifest().outlet("el-meridiano");
    HttpResponse<byte[]> page =
        client.send(
            HttpRequest.newBuilder(url("el-meridiano", meridiano.path("tomate-mexicano"))).build(),
            HttpResponse.BodyHandlers.ofByteArray());

    assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(new String(page.body(), StandardCharsets.UTF_8)).contains("\uFFFD");
    assertThat(new String(page.body(), Charset.forName("windows-1252"))).contains("Peñúñuri");
  }

  @Test
  void sendsRussianInItsOldCharset() throws Exception {
    HttpResponse<byte[]> feed =
        client.send(
            HttpRequest.newBuilder(url("severnaya-khronika", "/rss.xml")).build(),
            HttpResponse.BodyHandlers.ofByteArray());

    assertThat(new String(feed.body(), Charset.forName("windows-1251")))
        .contains("Северная хроника");
  }

  @Test
  void feedsAreWellFormedUnlessTheManifestSaysOtherwise() throws Exception {
    for (DemoOutlet outlet : server.manifest().outlets()) {
      for (DemoFeed feed : outlet.feeds()) {
        if (feed.format() == FeedFormat.JSON_FEED) {
          continue;
        }
        HttpResponse<byte[]> answer =
            client.send(
                HttpRequest.newBuilder(url(outlet.id(), feed.path())).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        boolean broken = feed.malformed() || feed.format() == null;
        assertThat(isWellFormed(answer.body())).as(outlet.id()).isEqualTo(!broken);
      }
    }
  }

  @Test
  void expectsNothingBeforeAndAllAfterEverythingWasRead() throws Exception {
    assertThat(server.expected().articles()).isZero();

    for (int step = 0; step <= 50; step += 10) {
      for (DemoOutlet outlet : server.manifest().outlets()) {
        for (DemoFeed feed : outlet.feeds()) {
          get(outlet, feed.path());
        }
        for (DemoArticle article : outlet.articles()) {
          get(outlet, outlet.path(article.slug()));
        }
      }
      clock.advance(Duration.ofSeconds(10));
    }

    assertThat(server.expected()).isEqualTo(DemoCounts.whole(server.manifest()));
  }

  @Test
  void refusesWhatASiteDoesNotOffer() throws Exception {
    DemoOutlet gazette = server.manifest().outlet("harbour-gazette");
    assertThat(get(gazette, "/world/no-such-story.html").statusCode()).isEqualTo(404);
    assertThat(get(gazette, "/robots.txt").body()).contains("Disallow: /search");
    assertThat(get(gazette, "/").body()).contains("href=\"/feeds/world.xml\"");
    HttpRequest.Builder post =
        HttpRequest.newBuilder(url("harbour-gazette", "/"))
            .POST(HttpRequest.BodyPublishers.ofString("hello"));
    assertThat(send(post).statusCode()).isEqualTo(405);
  }

  private HttpResponse<String> get(DemoOutlet outlet, String path) throws Exception {
    return send(HttpRequest.newBuilder(url(outlet.id(), path)));
  }

  private URI url(String outlet, String path) {
    return server.site(server.manifest().outlet(outlet)).resolve(path);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static boolean isWellFormed(byte[] xml) throws ParserConfigurationException, IOException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    DocumentBuilder builder = factory.newDocumentBuilder();
    builder.setErrorHandler(null);
    try {
      builder.parse(new ByteArrayInputStream(xml));
      return true;
    } catch (SAXException e) {
      return false;
    }
  }
}
