package org.dateline.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.dateline.enrich.text.Article;
import org.jspecify.annotations.Nullable;

/**
 * Articles as JSON Lines: {@code {"id", "title", "text", "url", "publishedAt", "language"}}, where
 * all but the id may be null or missing.
 */
final class ArticleLines {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final BufferedReader lines;
  private final String name;
  private int number;

  /** Reads from lines that errors call by a name. */
  ArticleLines(BufferedReader lines, String name) {
    this.lines = lines;
    this.name = name;
  }

  /**
   * The next article, null at the end; empty lines are passed over.
   *
   * @throws IOException naming file and line where a line is not such an article
   */
  @Nullable Article next() throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank()) {
        return article(line);
      }
    }
    return null;
  }

  private Article article(String line) throws IOException {
    try {
      JsonNode node = JSON.readTree(line);
      String id = text(node, "id");
      if (id == null) {
        throw new IOException(where() + " has no \"id\"");
      }
      return new Article(
          id,
          orEmpty(text(node, "title")),
          orEmpty(text(node, "text")),
          text(node, "url"),
          time(text(node, "publishedAt")),
          text(node, "language"),
          null);
    } catch (JsonProcessingException e) {
      throw new IOException(where() + " is not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private @Nullable Instant time(@Nullable String text) throws IOException {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw new IOException(where() + ": publishedAt '" + text + "' is no ISO 8601 time", e);
    }
  }

  private String where() {
    return name + " line " + number;
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? null : value.asText();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
