package org.dateline.ingest.page.meta;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The authors of an article: JSON-LD, then meta, then microdata and the visible byline. A source
 * that names only the outlet is put back until no other names a person.
 */
final class Authors {
  private static final List<String> META =
      List.of(
          "author",
          "parsely-author",
          "sailthru.author",
          "article:author",
          "dc.creator",
          "dcterms.creator",
          "dc.creator.personalname",
          "byl",
          "article:author_name",
          "og:author",
          "citation_author",
          "cxenseparse:author");

  /** Visible names, the surest first. */
  private static final List<String> BYLINES =
      List.of(
          "[itemprop=author] [itemprop=name]",
          "[itemprop=author]",
          "[rel=author]",
          "[class*=byline] a[href*=author], [class*=byline] a[href*=staff], [class*=author] a[href*=author]",
          "[class*=byline] a",
          "[class*=author-name], [class*=authorName], [class*=author_name]",
          "a[href*=/author/], a[href*=/authors/], a[href*=/staff/], a[href*=/autor/]",
          "[class*=byline], [class*=Byline]",
          "[class*=author]");

  private static final int MOST_VISIBLE = 4;
  private static final int LONGEST = 160;

  private Authors() {}

  /** Names in order, none twice; empty where the page names nobody. */
  static List<String> of(
      Document page, MetaTags meta, StructuredArticle article, @Nullable String site) {
    List<String> outlet = List.of();
    for (List<String> raw :
        List.of(article.names("author"), meta.all(META), article.names("creator"))) {
      List<String> names = AuthorNames.declared(raw);
      if (!names.isEmpty() && !isOutlet(names, site, article)) {
        return names;
      }
      outlet = outlet.isEmpty() ? names : outlet;
    }
    List<String> visible = visible(page);
    return visible.isEmpty() || isOutlet(visible, site, article) ? outlet : visible;
  }

  private static boolean isOutlet(
      List<String> names, @Nullable String site, StructuredArticle article) {
    List<String> outlets = new ArrayList<>(article.names("publisher"));
    if (site != null) {
      outlets.add(site);
    }
    return names.stream()
        .map(Titles::letters)
        .allMatch(
            name ->
                outlets.stream()
                    .map(Titles::letters)
                    .anyMatch(o -> o.contains(name) || name.contains(o)));
  }

  private static List<String> visible(Document page) {
    for (String query : BYLINES) {
      List<String> raw = new ArrayList<>();
      for (Element element : page.select(query)) {
        String text = element.hasAttr("content") ? element.attr("content") : element.text();
        if (!text.isBlank() && text.length() <= LONGEST) {
          raw.add(text);
        }
        if (raw.size() == MOST_VISIBLE) {
          break;
        }
      }
      List<String> names = AuthorNames.visible(raw);
      if (!names.isEmpty()) {
        return names;
      }
    }
    return AuthorNames.bylines(NearTitle.texts(page));
  }
}
