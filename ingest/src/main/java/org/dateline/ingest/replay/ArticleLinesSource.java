package org.dateline.ingest.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.dateline.ingest.feed.date.FeedDates;
import org.dateline.ingest.identity.ArticleId;
import org.dateline.ingest.url.CanonicalUrl;
import org.dateline.schemas.Provenance;
import org.dateline.schemas.RawArticle;
import org.jspecify.annotations.Nullable;

/**
 * JSON Lines of articles: {@code {"id", "title", "text", "url"?, "publishedAt"?, "language"?}}, as
 * the command {@code tag} reads them, with {@code fetchedAt} and the other fields of RawArticle
 * where they are there.
 */
final class ArticleLinesSource implements ReplaySource {
  private static final JsonMapper JSON = new JsonMapper();

  private final Path file;

  /** Time of articles that have none of their own: when the file was last changed. */
  private final Instant saved;

  ArticleLinesSource(Path file) {
    this.file = file;
    this.saved = Instant.ofEpochMilli(file.toFile().lastModified());
  }

  @Override
  public String name() {
    return file.toString();
  }

  @Override
  public long size() {
    return file.toFile().length();
  }

  @Override
  public void read(Sink sink) throws IOException, InterruptedException {
    CountedStream bytes = new CountedStream(Files.newInputStream(file));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(unpacked(bytes), StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        sink.position(bytes.count());
        if (!line.isBlank()) {
          sink.accept(item(line, file + ":" + number));
        }
      }
    }
  }

  private InputStream unpacked(InputStream raw) throws IOException {
    return file.toString().endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw;
  }

  private ReplayItem item(String line, String origin) {
    JsonNode node;
    try {
      node = JSON.readTree(line);
    } catch (JsonProcessingException broken) {
      return new ReplayItem.Skipped(origin, "not JSON: " + broken.getOriginalMessage());
    }
    String title = text(node, "title");
    String body = text(node, "text");
    if (title == null && body == null) {
      return new ReplayItem.Skipped(origin, "neither title nor text");
    }
    return new ReplayItem.Article(article(node, title, body, origin), origin);
  }

  private RawArticle article(
      JsonNode node, @Nullable String title, @Nullable String body, String origin) {
    String original = text(node, "url");
    String url = original == null ? null : CanonicalUrl.of(original);
    Instant published = time(node, "publishedAt");
    Instant fetched = time(node, "fetchedAt");
    Instant at = fetched != null ? fetched : published != null ? published : saved;
    String name = text(node, "id");
    return RawArticle.newBuilder()
        .setId(
            url != null
                ? ArticleId.ofUrl(url)
                : ArticleId.ofGuid(file.getFileName().toString(), name == null ? origin : name))
        .setUrl(url)
        .setOriginalUrl(original)
        .setGuid(name)
        .setOutlet(text(node, "outlet"))
        .setOutletCountry(text(node, "outletCountry"))
        .setTitle(title == null ? "" : title)
        .setText(body == null ? "" : body)
        .setAuthors(strings(node, "authors"))
        .setCategories(strings(node, "categories"))
        .setPublishedAt(published)
        .setModifiedAt(time(node, "modifiedAt"))
        .setImageUrl(text(node, "imageUrl"))
        .setLanguage(text(node, "language"))
        .setReservations(List.of())
        .setProvenance(
            Provenance.newBuilder()
                .setExtractor("dateline-ingest/0.1.0")
                .setArchive(origin)
                .setFetchedAt(at)
                .build())
        .build();
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isValueNode() && !value.isNull() ? value.asText() : null;
  }

  private static List<String> strings(JsonNode node, String field) {
    List<String> values = new ArrayList<>();
    node.path(field).forEach(value -> values.add(value.asText()));
    return values;
  }

  private static @Nullable Instant time(JsonNode node, String field) {
    String text = text(node, field);
    return text == null ? null : FeedDates.parse(text).orElse(null);
  }
}
