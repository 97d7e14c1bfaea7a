package org.dateline.ingest.page.meta;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Addresses that a page gives: its own, and that of its leading image. */
final class Links {
  private Links() {}

  /** What the page calls its own address: rel=canonical, og:url, JSON-LD; as written. */
  static List<String> canonical(Document page, MetaTags meta, StructuredArticle article) {
    List<String> found = new ArrayList<>();
    for (Element link : page.getElementsByTag("link")) {
      if (link.attr("rel").equalsIgnoreCase("canonical") && !link.attr("href").isBlank()) {
        found.add(link.attr("href").strip());
      }
    }
    String og = meta.first("og:url", "twitter:url");
    if (og != null) {
      found.add(og);
    }
    String json = article.url("url");
    if (json != null) {
      found.add(json);
    }
    return List.copyOf(found);
  }

  /** Absolute address of the leading image, null where there is none. */
  static @Nullable String image(
      Document page, MetaTags meta, StructuredArticle article, @Nullable String base) {
    String found =
        meta.first(
            "og:image",
            "og:image:url",
            "og:image:secure_url",
            "twitter:image",
            "twitter:image:src");
    if (found == null) {
      found = article.url("image");
    }
    if (found == null) {
      found = article.url("thumbnailUrl");
    }
    return found == null ? null : absolute(found, base);
  }

  private static @Nullable String absolute(String url, @Nullable String base) {
    String whole = url.startsWith("//") ? "https:" + url : url;
    try {
      URI address = new URI(whole.strip().replace(" ", "%20"));
      URI resolved = base == null ? address : new URI(base).resolve(address);
      String scheme = resolved.getScheme();
      boolean web = "http".equals(scheme) || "https".equals(scheme);
      return web && resolved.getHost() != null ? resolved.toString() : null;
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }
}
