package org.dateline.ingest.page.meta;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The article as the JSON-LD of the page describes it; all empty where it describes none.
 *
 * @param types schema.org types of all objects of the page
 * @param node the object of the article
 * @param all all objects, in which references by id are looked up
 */
record StructuredArticle(Set<String> types, JsonNode node, List<JsonNode> all) {
  static StructuredArticle of(List<JsonNode> objects) {
    Set<String> types = new LinkedHashSet<>();
    JsonNode best = com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    int bestRank = 0;
    for (JsonNode object : objects) {
      for (String type : strings(object.path("@type"))) {
        String name = type.substring(type.lastIndexOf('/') + 1);
        types.add(name);
        int rank = rank(name, object);
        if (rank > bestRank) {
          bestRank = rank;
          best = object;
        }
      }
    }
    return new StructuredArticle(types, best, objects);
  }

  /** True where the page describes an article. */
  boolean isPresent() {
    return node.isObject();
  }

  @Nullable String text(String field) {
    for (String value : strings(node.path(field))) {
      return value;
    }
    return null;
  }

  /** Names of the people or bodies that the field holds, as they stand. */
  List<String> names(String field) {
    List<String> names = new ArrayList<>();
    addNames(node.path(field), names, 0);
    return names;
  }

  /** Addresses of the images that the field holds. */
  @Nullable String url(String field) {
    return urlOf(node.path(field), 0);
  }

  private @Nullable String urlOf(JsonNode value, int depth) {
    if (value.isTextual()) {
      return value.asText();
    }
    if (depth > 3) {
      return null;
    }
    if (value.isArray()) {
      return value.isEmpty() ? null : urlOf(value.get(0), depth + 1);
    }
    JsonNode target = resolve(value);
    String url = urlOf(target.path("url"), depth + 1);
    return url != null ? url : urlOf(target.path("contentUrl"), depth + 1);
  }

  private void addNames(JsonNode value, List<String> names, int depth) {
    if (depth > 4) {
      return;
    }
    if (value.isTextual()) {
      names.add(value.asText());
    } else if (value.isArray()) {
      value.forEach(item -> addNames(item, names, depth + 1));
    } else if (value.isObject()) {
      addNames(resolve(value).path("name"), names, depth + 1);
    }
  }

  /** The object itself, or the one with the same id where it is only a reference. */
  private JsonNode resolve(JsonNode object) {
    JsonNode id = object.path("@id");
    if (object.has("name") || object.has("url") || !id.isTextual()) {
      return object;
    }
    for (JsonNode other : all) {
      if (id.equals(other.path("@id")) && other.size() > object.size()) {
        return other;
      }
    }
    return object;
  }

  private static int rank(String type, JsonNode object) {
    int base;
    if (type.endsWith("NewsArticle") || type.equals("LiveBlogPosting")) {
      base = 4;
    } else if (type.endsWith("Article") || type.endsWith("BlogPosting") || type.equals("Report")) {
      base = 3;
    } else if (type.equals("Review") || type.equals("Recipe") || type.equals("CreativeWork")) {
      base = 2;
    } else if (type.equals("WebPage") || type.equals("VideoObject")) {
      base = object.has("datePublished") ? 1 : 0;
    } else {
      base = 0;
    }
    return base == 0
        ? 0
        : 2 * base + (object.has("headline") || object.has("datePublished") ? 1 : 0);
  }

  static List<String> strings(JsonNode value) {
    List<String> strings = new ArrayList<>();
    if (value.isTextual() && !value.asText().isBlank()) {
      strings.add(value.asText().strip());
    } else if (value.isArray()) {
      value.forEach(item -> strings.addAll(item.isTextual() ? strings(item) : List.of()));
    }
    return strings;
  }
}
