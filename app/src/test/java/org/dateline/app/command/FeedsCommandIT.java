package org.dateline.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.dateline.app.CommandRun;
import org.dateline.ingest.registry.FeedRegistry;
import org.dateline.schemas.FeedState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the feed registry, against a real broker. */
class FeedsCommandIT {
  private final FeedsNamespace namespace = new FeedsNamespace();

  @TempDir private Path folder;

  @BeforeEach
  void create() {
    namespace.create();
  }

  private CommandRun feeds(String sub, String... arguments) {
    return namespace.feeds(sub, arguments);
  }

  @Test
  void addsListsAndRemovesFeeds() {
    CommandRun added =
        feeds(
            "add",
            "--country=PK",
            "--category=World",
            "https://a.example/rss",
            "https://b.example/rss");
    CommandRun again = feeds("add", "--country=PK", "--category=World", "https://a.example/rss");
    CommandRun listed = feeds("list");
    CommandRun removed = feeds("remove", "https://a.example/rss");
    CommandRun unknown = feeds("remove", "https://a.example/rss");

    assertThat(added.out()).hasLineCount(2).contains("https://a.example/rss: added");
    assertThat(again.out()).contains("subscribed already");
    assertThat(listed.out().lines())
        .containsExactly("https://a.example/rss\tPK\t", "https://b.example/rss\tPK\t");
    assertThat(removed.out()).contains("https://a.example/rss: removed");
    assertThat(unknown.exit()).isEqualTo(1);
    assertThat(unknown.err()).contains("https://a.example/rss: not subscribed to");
    assertThat(feeds("list").out().lines()).containsExactly("https://b.example/rss\tPK\t");
  }

  @Test
  void refusesWhatIsNoAddressCountryOrSelectorAndAddsNothing() {
    CommandRun address = feeds("add", "https://a.example/rss", "gopher://b.example");
    CommandRun country = feeds("add", "--country=Pakistan", "https://a.example/rss");
    CommandRun selector = feeds("add", "--link-selector=a[", "https://a.example/news");

    assertThat(address.exit()).isEqualTo(2);
    assertThat(address.err()).hasLineCount(1).contains("gopher://b.example");
    assertThat(country.exit()).isEqualTo(2);
    assertThat(country.err()).hasLineCount(1).contains("Pakistan");
    assertThat(selector.exit()).isEqualTo(2);
    assertThat(selector.err()).hasLineCount(1).contains("'a['");
    assertThat(feeds("list").out()).isEmpty();
  }

  @Test
  void keepsTheStateOfAFeedThatIsAddedAgainAndRevivesOneThatIsGone() {
    FeedState polled =
        FeedState.newBuilder()
            .setUrl("https://a.example/rss")
            .setPolls(7)
            .setEtag("\"x\"")
            .setNextPollAt(Instant.parse("2030-01-01T00:00:00Z"))
            .build();
    namespace.store(polled);
    namespace.store(
        FeedState.newBuilder(polled).setUrl("https://b.example/rss").setActive(false).build());

    feeds("add", "--country=PK", "https://a.example/rss", "https://b.example/rss");

    try (FeedRegistry feeds =
        new FeedRegistry(namespace.connection, namespace.registry, namespace.name)) {
      FeedState a = feeds.all().get("https://a.example/rss");
      FeedState b = feeds.all().get("https://b.example/rss");
      assertThat(a).isEqualTo(FeedState.newBuilder(polled).setOutletCountry("PK").build());
      assertThat(b.getActive()).isTrue();
      assertThat(b.getPolls()).isEqualTo(7);
      assertThat(b.getNextPollAt()).as("at once").isNull();
    }
  }

  @Test
  void importsWhatItExported() throws Exception {
    Path list = folder.resolve("list.txt");
    Files.writeString(list, "# ours\nhttps://a.example/rss\nhttps://a.example/rss\n");
    Path opml = folder.resolve("in.opml");
    Files.writeString(
        opml,
        "<opml version='2.0'><body><outline text='World'><outline text='B' title='B &amp; Co' "
            + "xmlUrl='https://b.example/news' country='DE' linkSelector='h3 a'/></outline></body></opml>");

    CommandRun imported = feeds("import", list.toString(), opml.toString());
    CommandRun exported = feeds("export");
    feeds("remove", "https://a.example/rss", "https://b.example/news");
    Path back = folder.resolve("back.opml");
    Files.writeString(back, exported.out());
    CommandRun again = feeds("import", back.toString());

    assertThat(imported.out()).contains("2 added");
    assertThat(exported.out())
        .contains(
            "title=\"B &amp; Co\"",
            "category=\"World\"",
            "country=\"DE\"",
            "linkSelector=\"h3 a\"");
    assertThat(again.out()).contains("2 added");
    assertThat(feeds("export").out()).isEqualTo(exported.out());
  }

  @Test
  void importsNothingWhereOneFileCannotBeRead() throws Exception {
    Path good = folder.resolve("good.txt");
    Files.writeString(good, "https://a.example/rss\n");
    Path bad = folder.resolve("bad.txt");
    Files.writeString(bad, "https://a.example/rss\nnot an address\n");

    CommandRun broken = feeds("import", good.toString(), bad.toString());
    CommandRun missing = feeds("import", good.toString(), folder.resolve("none").toString());

    assertThat(broken.exit()).isEqualTo(1);
    assertThat(broken.err()).hasLineCount(1).contains(bad + ": line 2", "not an address");
    assertThat(missing.exit()).isEqualTo(1);
    assertThat(missing.err()).hasLineCount(1).contains("no such file");
    assertThat(feeds("list").out()).isEmpty();
  }

  @Test
  void discoversTheFeedsOfASiteAndSubscribesToThem() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          boolean feed = exchange.getRequestURI().getPath().equals("/news.xml");
          boolean home = exchange.getRequestURI().getPath().equals("/");
          String body =
              feed
                  ? "<rss version='2.0'><channel><title>News</title></channel></rss>"
                  : "<html><link rel=alternate type='application/rss+xml' href='/news.xml'></html>";
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", feed ? "text/xml" : "text/html");
            exchange.sendResponseHeaders(feed || home ? 200 : 404, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
    server.start();
    try {
      String site = "http://127.0.0.1:" + server.getAddress().getPort();
      String[] manners = {"--allow-private-addresses", "--host-delay=0s"};

      CommandRun guarded = feeds("discover", site + "/");
      CommandRun found = feeds("discover", manners[0], manners[1], "--add", site + "/");
      CommandRun nothing = feeds("discover", manners[0], manners[1], site + "/none");

      assertThat(guarded.exit()).isEqualTo(1);
      assertThat(guarded.err()).hasLineCount(1).contains(site);
      assertThat(found.out()).isEqualTo(site + "/news.xml\tNews" + System.lineSeparator());
      assertThat(found.err()).contains("1 added");
      assertThat(nothing.exit()).isEqualTo(1);
      assertThat(nothing.err()).hasLineCount(1).contains(site + "/none");
      assertThat(feeds("list").out()).contains(site + "/news.xml\t-\tNews");
    } finally {
      server.stop(0);
    }
  }
}
