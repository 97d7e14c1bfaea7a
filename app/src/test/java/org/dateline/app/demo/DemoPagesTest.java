package org.dateline.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dateline.ingest.page.Page;
import org.dateline.ingest.page.PageReader;
import org.dateline.ingest.page.PageSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page reader of ingest gets the articles out of the pages as they are served. */
class DemoPagesTest {
  private static final String CHARSET = "charset=";

  private final ScriptedClock clock = new ScriptedClock();
  private final HttpClient client = HttpClient.newHttpClient();
  private DemoServer server;
  private Newsroom newsroom;

  @BeforeEach
  void start() throws IOException {
    server = DemoServer.start(clock);
    newsroom = new Newsroom(server.manifest(), clock.instant(), server::site);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void readsHeadlineAndTextOfEveryPage() throws Exception {
    for (DemoOutlet outlet : server.manifest().outlets()) {
      for (DemoArticle article : outlet.articles()) {
        if (!article.gone()) {
          Page page = read(outlet, article.slug());
          assertThat(page.title()).as(article.slug()).contains(title(outlet, article));
          assertThat(missing(page, paragraphs(outlet, article)))
              .as("%s: paragraphs that are not in the text", article.slug())
              .hasSizeLessThanOrEqualTo(1);
        }
      }
    }
  }

  @Test
  void leavesTheFurnitureOfThePageOut() throws Exception {
    Page page = read(server.manifest().outlet("harbour-gazette"), "fisheries-accord");

    assertThat(page.text())
        .doesNotContain("cookies")
        .doesNotContain("Faroe")
        .doesNotContain("Brazil")
        .doesNotContain("Corrections");
  }

  @Test
  void readsThePageWhoseCharsetIsNotWhatItSays() throws Exception {
    Page page = read(server.manifest().outlet("el-meridiano"), "tomate-mexicano");

    assertThat(page.title()).isEqualTo("México rechaza la cuota de Estados Unidos al tomate");
    assertThat(page.text()).contains("Peñúñuri", "«Mañana será peor").doesNotContain("\uFFFD");
  }

  private Page read(DemoOutlet outlet, String slug) throws Exception {
    URI url = server.site(outlet).resolve(outlet.path(slug));
    HttpResponse<byte[]> answer =
        client.send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.ofByteArray());
    String type = answer.headers().firstValue("Content-Type").orElse("");
    int charset = type.indexOf(CHARSET);
    return PageReader.read(
        new PageSource(
            answer.body(),
            url.toString(),
            charset < 0 ? null : type.substring(charset + CHARSET.length()),
            clock.instant()));
  }

  private String title(DemoOutlet outlet, DemoArticle article) {
    ArticleText text = newsroom.article(outlet, article.slug(), Duration.ZERO);
    return Jsoup.parse(Objects.requireNonNull(text.head().get("title"))).text();
  }

  private List<String> paragraphs(DemoOutlet outlet, DemoArticle article) {
    return Jsoup.parse(newsroom.text(outlet, article.slug(), Duration.ZERO)).select("p").stream()
        .map(Element::text)
        .toList();
  }

  private static List<String> missing(Page page, List<String> paragraphs) {
    List<String> missing = new ArrayList<>(paragraphs);
    missing.removeIf(page.text()::contains);
    return missing;
  }
}
