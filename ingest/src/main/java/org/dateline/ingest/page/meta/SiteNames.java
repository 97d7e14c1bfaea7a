package org.dateline.ingest.page.meta;

import org.jspecify.annotations.Nullable;

/** The name of the outlet. */
final class SiteNames {
  private SiteNames() {}

  static @Nullable String of(MetaTags meta, StructuredArticle article) {
    String name =
        meta.first(
            "og:site_name",
            "application-name",
            "apple-mobile-web-app-title",
            "dc.publisher",
            "twitter:app:name:iphone");
    if (name == null) {
      for (String publisher : article.names("publisher")) {
        name = publisher;
        break;
      }
    }
    return name == null ? null : Plain.text(name);
  }
}
