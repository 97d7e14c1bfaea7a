package org.dateline.ingest.page.meta;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** What a page says of access to its text. */
final class Flags {
  private Flags() {}

  /** True where JSON-LD or meta say that the article is not free. */
  static boolean paywalled(MetaTags meta, StructuredArticle article) {
    JsonNode free = article.node().path("isAccessibleForFree");
    if (free.isBoolean()) {
      return !free.asBoolean();
    }
    if (free.isTextual()) {
      return free.asText().toLowerCase(Locale.ROOT).endsWith("false");
    }
    String tier = meta.first("article:content_tier", "og:article:content_tier");
    return tier != null && (tier.equalsIgnoreCase("locked") || tier.equalsIgnoreCase("metered"));
  }
}
