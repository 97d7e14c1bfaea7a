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
  /**
   * Records say how a digest was made, tools that look up in an index expect SHA-1 in Base32 alone.
   */
  private static final String SHA1 = "sha1:";

  private static final JsonMapper JSON = new JsonMapper();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private CdxLine() {}

  static String of(Capture capture) {
    return String.join(" ", Surt.of(capture.url()), TIME.format(capture.date()), json(capture));
  }

  /** The JSON of the line alone. */
  static String json(Capture capture) {
    ObjectNode json = JSON.createObjectNode();
    json.put("url", capture.url());
    json.put("mime", capture.kind() == Capture.Kind.WHOLE ? capture.mime() : "warc/revisit");
    json.put("status", Integer.toString(capture.status()));
    if (capture.digest() != null) {
      json.put("digest", capture.digest().replaceFirst("^" + SHA1, ""));
    }
    json.put("length", Long.toString(capture.length()));
    json.put("offset", Long.toString(capture.offset()));
    json.put("filename", capture.file().getFileName().toString());
    json.put("date", capture.date().toString());
    json.put("answered", capture.answered().toString());
    json.put("type", capture.mime());
    json.put("kind", capture.kind().name());
    if (capture.purpose() != null) {
      json.put("purpose", capture.purpose());
    }
    capture.notes().forEach(json.putObject("notes")::put);
    return json.toString();
  }

  /** Whether a line is whole and one of ours, by its looks. */
  static boolean isOurs(String line) {
    return line.endsWith("}") && line.contains(" {\"url\":") && line.contains("\"answered\":");
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
          digest(text(json, "digest")),
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

  private static @Nullable String digest(@Nullable String text) {
    return text == null || text.contains(":") ? text : SHA1 + text;
  }

  private static @Nullable String text(JsonNode json, String field) {
    JsonNode value = json.path(field);
    return value.isTextual() ? value.asText() : null;
  }
}
