package org.dateline.ingest.page.meta;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The language that a page declares. */
final class Languages {
  private Languages() {}

  /** BCP 47 tag, null where the page declares none that can be one. */
  static @Nullable String declared(Document page, MetaTags meta, StructuredArticle article) {
    Element html = page.selectFirst("html");
    for (String tag :
        new @Nullable String[] {
          html == null ? null : html.attr("lang"),
          html == null ? null : html.attr("xml:lang"),
          article.text("inLanguage"),
          meta.first("content-language", "language", "dc.language", "dcterms.language"),
          meta.first("og:locale")
        }) {
      String clean = tag == null ? null : bcp47(tag);
      if (clean != null) {
        return clean;
      }
    }
    return null;
  }

  static @Nullable String bcp47(String tag) {
    String first = tag.strip().replace('_', '-').split("[,;\\s]")[0];
    try {
      Locale locale = new Locale.Builder().setLanguageTag(first).build();
      String language = locale.toLanguageTag();
      return locale.getLanguage().isEmpty() || language.equals("und") ? null : language;
    } catch (IllformedLocaleException e) {
      return null;
    }
  }
}
