package org.dateline.enrich.stance.deep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What the trainer's Python says of texts of our own, one JSON object a line. */
final class GoldenLines {
  private static final ObjectMapper JSON = new ObjectMapper();

  private GoldenLines() {}

  static List<JsonNode> of(String file) {
    try (InputStream in = Objects.requireNonNull(GoldenLines.class.getResourceAsStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(GoldenLines::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(line, e);
    }
  }
}
