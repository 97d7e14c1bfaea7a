package org.dateline.ingest.feed.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dateline.ingest.feed.Entry;
import org.dateline.ingest.feed.Feed;
import org.dateline.ingest.feed.FeedFormat;
import org.dateline.ingest.feed.FeedResult;
import org.dateline.ingest.feed.date.FeedDates;
import org.dateline.ingest.feed.html.FeedHtml;
import org.dateline.ingest.feed.html.Links;
import org.dateline.ingest.feed.xml.XmlFeedParser;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * JSON Feed 1.0 and 1.1 (jsonfeed.org), and what calls itself one: numbers as ids, one author
 * instead of a list.
 */
public final class JsonFeedParser {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  private JsonFeedParser() {}

  /**
   * Parses the text of a JSON Feed.
   *
   * @param base address of the document, empty where unknown
   * @param now time of the fetch
   */
  public static FeedResult parse(String text, String base, Instant now) {
    JsonNode root;
    try {
      root = JSON.readTree(text);
    } catch (JsonProcessingException broken) {
      return new FeedResult.Refused("no feed: broken JSON, " + broken.getOriginalMessage());
    }
    JsonNode items = root.path("items");
    if (!root.isObject()
        || (!items.isArray() && !root.path("version").asText().contains("jsonfeed.org"))) {
      return new FeedResult.Refused("no feed: JSON without items");
    }
    String language = text(root, "language");
    List<String> authors = authors(root);
    List<Entry> entries = new ArrayList<>();
    for (JsonNode item : items) {
      if (item.isObject() && entries.size() < XmlFeedParser.MOST_ENTRIES) {
        entries.add(entry(item, base, now, authors));
      }
    }
    return new FeedResult.Parsed(
        new Feed(
            FeedFormat.JSON_FEED,
            plain(root, "title"),
            link(root, "home_page_url", base),
            language,
            entries,
            hints(root, base),
            List.of()));
  }

  private static Feed.Hints hints(JsonNode root, String base) {
    String hub = null;
    for (JsonNode candidate : root.path("hubs")) {
      hub =
          hub == null && "WebSub".equalsIgnoreCase(candidate.path("type").asText())
              ? text(candidate, "url")
              : hub;
    }
    return new Feed.Hints(
        null, java.util.Set.of(), java.util.Set.of(), hub, link(root, "feed_url", base));
  }

  private static Entry entry(JsonNode item, String base, Instant now, List<String> inherited) {
    String html = text(item, "content_html");
    String plain = text(item, "content_text");
    String content =
        html != null
            ? FeedHtml.sanitised(html, base)
            : plain != null ? Entities.escape(plain) : null;
    String summary = text(item, "summary");
    List<String> authors = authors(item);
    String url = link(item, "url", base);
    String image = link(item, "image", base);
    return new Entry(
        text(item, "id"),
        url == null ? link(item, "external_url", base) : url,
        item.hasNonNull("title") ? FeedHtml.joined(item.path("title").asText()) : "",
        summary == null ? null : FeedHtml.sanitised(summary, base),
        content,
        authors.isEmpty() ? inherited : authors,
        categories(item),
        date(item, "date_published", now),
        date(item, "date_modified", now),
        image == null ? link(item, "banner_image", base) : image,
        text(item, "language"));
  }

  private static List<String> authors(JsonNode node) {
    List<String> names = new ArrayList<>();
    for (JsonNode author : node.path("authors")) {
      addName(author, names);
    }
    if (names.isEmpty() && node.has("author")) {
      addName(node.path("author"), names);
    }
    return names;
  }

  private static void addName(JsonNode author, List<String> names) {
    String name = author.isTextual() ? author.asText().strip() : text(author, "name");
    if (name != null && !name.isEmpty()) {
      names.add(name);
    }
  }

  private static List<String> categories(JsonNode item) {
    List<String> categories = new ArrayList<>();
    for (JsonNode tag : item.path("tags")) {
      if (tag.isTextual() && !tag.asText().isBlank()) {
        categories.add(tag.asText().strip());
      }
    }
    return categories;
  }

  private static @Nullable Instant date(JsonNode node, String field, Instant now) {
    String text = text(node, field);
    return text == null ? null : FeedDates.parse(text, now).orElse(null);
  }

  private static @Nullable String link(JsonNode node, String field, String base) {
    String text = text(node, field);
    return text == null ? null : Links.resolve(base, text);
  }

  private static @Nullable String plain(JsonNode node, String field) {
    String text = text(node, field);
    return text == null ? null : FeedHtml.joined(text);
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
        ? value.asText().strip()
        : null;
  }
}
