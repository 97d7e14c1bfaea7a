package org.dateline.enrich.stance.fit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.dateline.enrich.learn.JsonRows;
import org.dateline.enrich.stance.Stance.Polarity;
import org.dateline.enrich.text.Article;
import org.jspecify.annotations.Nullable;

/**
 * A line of a labelled set.
 *
 * @param article its text
 * @param group as in {@link WitnessedArticle}: {@code doc} of the line, else its {@code id}
 * @param gold what its readers found
 */
record LabelledArticle(Article article, String group, Triples gold) {
  /** All lines of a file of JSON Lines, plain or {@code .gz}. */
  static List<LabelledArticle> read(Path file) throws IOException {
    return JsonRows.read(file, LabelledArticle::of);
  }

  static LabelledArticle of(JsonNode node) {
    Triples gold = new Triples();
    for (JsonNode stance : node.path("gold")) {
      gold.add(
          stance.path("holder").asText(),
          stance.path("target").asText(),
          Polarity.valueOf(stance.path("polarity").asText()));
    }
    String id = node.path("id").asText();
    Article article =
        new Article(
            id,
            node.path("title").asText(""),
            node.path("text").asText(""),
            orNull(node, "url"),
            time(orNull(node, "publishedAt")),
            orNull(node, "language"),
            null);
    return new LabelledArticle(article, node.path("doc").asText(id), gold);
  }

  private static @Nullable String orNull(JsonNode node, String field) {
    return node.path(field).isTextual() ? node.path(field).asText() : null;
  }

  private static @Nullable Instant time(@Nullable String text) {
    return text == null
        ? null
        : OffsetDateTime.parse(text.length() == "2012-10-04".length() ? text + "T00:00:00Z" : text)
            .toInstant();
  }
}
