package org.dateline.ingest.page.meta;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The meta elements of a page by name, property or itemprop, names in lower case. */
final class MetaTags {
  private final Map<String, List<String>> values = new HashMap<>();

  private MetaTags() {}

  static MetaTags of(Document page) {
    MetaTags tags = new MetaTags();
    for (Element meta : page.getElementsByTag("meta")) {
      String content = meta.attr("content").strip();
      if (content.isEmpty()) {
        content = meta.attr("value").strip();
      }
      if (!content.isEmpty()) {
        for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
          tags.add(meta.attr(key), content);
        }
      }
    }
    return tags;
  }

  /** All values of the first of the names that has any, empty where none has. */
  List<String> all(List<String> names) {
    for (String name : names) {
      List<String> found = values.get(name);
      if (found != null) {
        return found;
      }
    }
    return List.of();
  }

  /** First value of the first of the names that has any. */
  @Nullable String first(String... names) {
    List<String> found = all(List.of(names));
    return found.isEmpty() ? null : found.get(0);
  }

  private void add(String name, String content) {
    if (!name.isEmpty()) {
      values
          .computeIfAbsent(name.strip().toLowerCase(Locale.ROOT), k -> new ArrayList<>())
          .add(content);
    }
  }
}
