package org.dateline.ingest.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A capture as a CDXJ line: SURT key, time to the second, JSON. Lines sort by address and time. */
final class CdxLine {
  private static final JsonMapper JSON = new JsonMapper();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private CdxLine() {}

  static String of(Capture capture) {
    ObjectNode json = JSON.createObjectNode();
    json.put("url", capture.url());
    json.put("mime", capture.kind() == Capture.Kind.WHOLE ? capture.mime() : "warc/revisit");
    json.put("status", Integer.toString(capture.status()));
    json.put("digest", capture.digest());
    json.put("length", Long.toString(capture.length()));
    json.put("offset", Long.toString(capture.offset()));
    json.put("filename", capture.file().getFileName().toString());
    json.put("date", capture.date().toString());
    json.put("answered", capture.answered().toString());
    json.put("type", capture.mime());
    json.put("kind", capture.kind().name());
    json.put("purpose", capture.purpose());
    capture.notes().forEach(json.putObject("notes")::put);
    return Surt.of(capture.url()) + " " + TIME.format(capture.date()) + " " + json;
  }

  /**
   * The capture of a line.
   *
   * @param file the archive file that the index belongs to
   * @throws IOException where it is none
   */
  static Capture parse(String line, Path file) throws IOException {
    int brace = line.indexOf(" {");
    try {
      JsonNode json = JSON.readTree(line.substring(brace + 1));
      Map<String, String> notes = new HashMap<>();
      json.path("notes")
          .properties()
          .forEach(note -> notes.put(note.getKey(), note.getValue().asText()));
      return new Capture(
          json.path("url").asText(),
          Instant.parse(json.path("date").asText()),
          Instant.parse(json.path("answered").asText()),
          json.path("status").asInt(),
          json.path("type").asText(),
          text(json, "digest"),
          Capture.Kind.valueOf(json.path("kind").asText()),
          text(json, "purpose"),
          notes,
          file,
          json.path("offset").asLong(),
          json.path("length").asLong());
    } catch (JsonProcessingException | RuntimeException broken) {
      throw new IOException("no index line: " + line, broken);
    }
  }

  private static @Nullable String text(JsonNode json, String field) {
    JsonNode value = json.path(field);
    return value.isTextual() ? value.asText() : null;
  }
}
