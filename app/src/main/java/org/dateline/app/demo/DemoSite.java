package org.dateline.app.demo;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.dateline.app.demo.Newsroom.Document;
import org.jspecify.annotations.Nullable;

/** The web site of one outlet: home page, robots.txt, feeds and articles, each by its path. */
final class DemoSite implements HttpHandler {
  private static final String HTML = "text/html; charset=utf-8";

  private final DemoOutlet outlet;
  private final Newsroom newsroom;
  private final StoryClock story;
  private final Instant start;
  private final ServedLog log;

  DemoSite(DemoOutlet outlet, Newsroom newsroom, StoryClock story, Instant start, ServedLog log) {
    this.outlet = outlet;
    this.newsroom = newsroom;
    this.story = story;
    this.start = start;
    this.log = log;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      boolean head = exchange.getRequestMethod().equals("HEAD");
      if (!head && !exchange.getRequestMethod().equals("GET")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        exchange.sendResponseHeaders(405, -1);
        return;
      }
      answer(exchange, find(exchange.getRequestURI().getPath()), head);
    }
  }

  private static void answer(HttpExchange exchange, Representation found, boolean head)
      throws IOException {
    Headers asked = exchange.getRequestHeaders();
    Headers headers = exchange.getResponseHeaders();
    headers.set("Cache-Control", "no-cache");
    if (found.status() == 200) {
      headers.set("ETag", found.etag());
      headers.set("Last-Modified", found.lastModified());
    }
    if (found.isKnownTo(asked.getFirst("If-None-Match"), asked.getFirst("If-Modified-Since"))) {
      exchange.sendResponseHeaders(304, -1);
      return;
    }
    headers.set("Content-Type", found.contentType());
    byte[] body = new byte[found.bytes().remaining()];
    found.bytes().duplicate().get(body);
    exchange.sendResponseHeaders(found.status(), head ? -1 : body.length);
    if (!head) {
      exchange.getResponseBody().write(body);
    }
  }

  private Representation find(String path) {
    if (path.equals("/robots.txt")) {
      return plain(200, "text/plain; charset=utf-8", "User-agent: *\nDisallow: /search\n");
    }
    if (path.equals("/")) {
      return plain(200, HTML, home());
    }
    Duration elapsed = story.elapsed();
    for (DemoFeed feed : outlet.feeds()) {
      if (feed.path().equals(path)) {
        log.feed(outlet, feed, elapsed);
        Document document = newsroom.feed(outlet, feed, elapsed);
        return encoded(document, feed.type(), charset(outlet.bytes()));
      }
    }
    for (DemoArticle article : outlet.articles()) {
      if (outlet.path(article.slug()).equals(path)) {
        return page(article, elapsed);
      }
    }
    return notFound();
  }

  private Representation page(DemoArticle article, Duration elapsed) {
    if (article.gone()) {
      log.page(outlet, article, Duration.ZERO);
      return notFound();
    }
    Document document = newsroom.page(outlet, article.slug(), elapsed);
    log.page(outlet, article, document.changed());
    String bytes = first(article.bytes(), first(outlet.bytes(), "utf-8"));
    String declared = first(article.declared(), first(outlet.declared(), bytes));
    String type = declared.equals("none") ? "text/html" : "text/html; charset=" + declared;
    return encoded(document, type, charset(bytes));
  }

  private Representation encoded(Document document, String type, Charset charset) {
    return new Representation(
        200,
        type,
        ByteBuffer.wrap(document.text().getBytes(charset)),
        start.plus(document.changed()));
  }

  private Representation plain(int status, String type, String text) {
    return new Representation(
        status, type, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), start);
  }

  private Representation notFound() {
    return plain(404, HTML, "<!doctype html><title>Not found</title><h1>No such page</h1>\n");
  }

  private String home() {
    StringBuilder page = new StringBuilder("<!doctype html>\n<html><head><title>");
    page.append(outlet.name()).append("</title>\n");
    for (DemoFeed feed : outlet.feeds()) {
      String type = feed.type().equals("text/html") ? "application/rss+xml" : feed.type();
      page.append("<link rel=\"alternate\" type=\"").append(type);
      page.append("\" href=\"").append(feed.path()).append("\">\n");
    }
    return page.append("</head><body><h1>")
        .append(outlet.name())
        .append("</h1></body></html>\n")
        .toString();
  }

  private static Charset charset(@Nullable String name) {
    return Charset.forName(first(name, "utf-8"));
  }

  private static String first(@Nullable String value, String otherwise) {
    return Objects.requireNonNullElse(value, otherwise);
  }
}
