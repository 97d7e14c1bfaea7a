package org.dateline.ingest.page.meta;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The JSON-LD objects of a page, however they are nested; what can't be read is left out. */
final class JsonLd {
  /** A script above this many characters is no description of an article. */
  private static final int LARGEST = 1_000_000;

  private static final int DEEPEST = 64;
  private static final int MOST_OBJECTS = 500;

  /** Forgives what sites write: raw line breaks, trailing commas, comments, odd escapes. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              com.fasterxml.jackson.core.JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonLd() {}

  /** Every object of every script of the page: roots, members of @graph, main entities. */
  static List<JsonNode> objects(Document page) {
    List<JsonNode> objects = new ArrayList<>();
    for (Element script : page.getElementsByTag("script")) {
      if (script.attr("type").strip().equalsIgnoreCase("application/ld+json")) {
        String json = bare(script.data());
        if (!json.isEmpty() && json.length() <= LARGEST) {
          collect(read(json), objects, 0);
        }
      }
    }
    return objects;
  }

  private static void collect(JsonNode node, List<JsonNode> objects, int depth) {
    if (depth > 6 || objects.size() >= MOST_OBJECTS) {
      return;
    }
    if (node.isArray()) {
      node.forEach(item -> collect(item, objects, depth + 1));
    } else if (node.isObject()) {
      objects.add(node);
      collect(node.path("@graph"), objects, depth + 1);
      collect(node.path("mainEntity"), objects, depth + 1);
      collect(node.path("mainEntityOfPage"), objects, depth + 1);
    }
  }

  private static JsonNode read(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException first) {
      try {
        return MAPPER.readTree(JsonRepair.repair(json));
      } catch (JsonProcessingException second) {
        return MAPPER.missingNode();
      }
    }
  }

  /** The script without the wrappings that old pages put around it. */
  private static String bare(String script) {
    String json = script.strip();
    int start = 0;
    while (start < json.length() && json.charAt(start) != '{' && json.charAt(start) != '[') {
      start++;
    }
    if (json.startsWith("//<![CDATA[") || json.startsWith("<![CDATA[")) {
      start = json.indexOf("CDATA[") + 6;
    }
    return start >= json.length() ? "" : json.substring(start);
  }
}
