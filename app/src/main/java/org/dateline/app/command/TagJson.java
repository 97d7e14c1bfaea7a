package org.dateline.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.dateline.enrich.country.Countries;
import org.dateline.enrich.country.CountryTag;
import org.dateline.enrich.country.Mention;
import org.dateline.enrich.stance.Stance;
import org.dateline.enrich.text.Article;
import org.dateline.enrich.text.Span;
import org.jspecify.annotations.Nullable;

/** The JSON of {@code dateline tag}: articles in, tags out; names as in the Avro schemas. */
final class TagJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double DIGITS = 10_000;

  private TagJson() {}

  /** Reads one line; id, title and text may be null and are then empty. */
  static Article article(String line) throws JsonProcessingException {
    JsonNode node = JSON.readTree(line);
    if (!node.isObject()) {
      throw new IllegalArgumentException("not a JSON object");
    }
    return new Article(
        node.path("id").asText(""),
        text(node, "title", ""),
        text(node, "text", ""),
        orNull(node, "url"),
        time(orNull(node, "publishedAt")),
        orNull(node, "language"),
        null);
  }

  /** Writes one line, without its end. */
  static String line(Article article, Countries countries, List<Stance> stances)
      throws JsonProcessingException {
    ObjectNode line = JSON.createObjectNode();
    line.put("id", article.id());
    line.put("language", article.language());
    ArrayNode tags = line.putArray("countries");
    countries.tags().forEach(tag -> country(tags.addObject(), tag));
    ArrayNode list = line.putArray("stances");
    stances.forEach(stance -> stance(list.addObject(), stance));
    return JSON.writeValueAsString(line);
  }

  private static void country(ObjectNode node, CountryTag tag) {
    node.put("code", tag.code());
    node.put("salience", rounded(tag.salience()));
    node.put("focus", tag.focus());
    node.put("confidence", rounded(tag.confidence()));
    ArrayNode mentions = node.putArray("mentions");
    for (Mention mention : tag.mentions()) {
      ObjectNode written = span(mentions.addObject(), mention.span(), mention.text());
      written.put("kind", mention.kind().name());
    }
  }

  private static void stance(ObjectNode node, Stance stance) {
    node.put("holder", stance.holder());
    node.put("holderKind", stance.holderKind().name());
    node.put("target", stance.target());
    node.put("polarity", stance.polarity().name());
    node.put("score", rounded(stance.score()));
    node.put("confidence", rounded(stance.confidence()));
    node.put("act", stance.act());
    node.put("attribution", stance.attribution().name());
    ArrayNode evidence = node.putArray("evidence");
    for (Stance.Evidence shown : stance.evidence()) {
      span(evidence.addObject(), shown.span(), shown.text());
    }
  }

  private static ObjectNode span(ObjectNode node, Span span, String text) {
    return node.put("field", span.field().name())
        .put("start", span.start())
        .put("end", span.end())
        .put("text", text);
  }

  /** Rounded down, so that shares that add up to 1 do not add up to more. */
  private static double rounded(double value) {
    return value < 0 ? -rounded(-value) : Math.floor(value * DIGITS + 1e-7) / DIGITS;
  }

  private static String text(JsonNode node, String key, String otherwise) {
    String text = orNull(node, key);
    return text == null ? otherwise : text;
  }

  private static @Nullable String orNull(JsonNode node, String key) {
    JsonNode value = node.path(key);
    return value.isNull() || value.isMissingNode() || value.asText().isEmpty()
        ? null
        : value.asText();
  }

  /** A time with its offset, or a plain date, read as its midnight in UTC. */
  private static @Nullable Instant time(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return text.length() <= 10
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("publishedAt is no time: " + text, e);
    }
  }
}
