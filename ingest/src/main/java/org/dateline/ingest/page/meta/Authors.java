package org.dateline.ingest.page.meta;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The authors of an article: JSON-LD, then meta, then microdata and the visible byline. */
final class Authors {
  private static final List<String> META =
      List.of(
          "author",
          "article:author",
          "parsely-author",
          "sailthru.author",
          "dc.creator",
          "dcterms.creator",
          "dc.creator.personalname",
          "byl",
          "article:author_name",
          "og:author",
          "citation_author",
          "cxenseparse:author",
          "twitter:data1:author");
  private static final int MOST = 20;
  private static final int LONGEST = 80;

  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:(?:written |reported |posted |text |story |words |article )?by|von|par|por|da|di|av|af|door|autor(?:en|es|a)?|author|text|texte|foto|oleh|przez|автор)[\\s:]+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*(?:[;|•·]|,|/|\\s(?:and|und|et|y|e|og|och|en|&|with|i)\\s)\\s*|\\s+(?:and|&)\\s+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NOT_A_NAME =
      Pattern.compile(
          "https?:|www\\.|@|\\.(?:com|net|org|de)\\b|^\\W*$|\\d{3,}|^(?:admin|null|undefined|none|n/a|anonymous|editor|staff|webmaster)$",
          Pattern.CASE_INSENSITIVE);

  private Authors() {}

  /** Names in order, none twice; empty where the page names nobody. */
  static List<String> of(
      Document page, MetaTags meta, StructuredArticle article, @Nullable String site) {
    List<String> named = clean(article.names("author"));
    if (named.isEmpty()) {
      named = clean(article.names("creator"));
    }
    if (named.isEmpty()) {
      named = clean(meta.all(META));
    }
    if (named.isEmpty()) {
      named = clean(visible(page));
    }
    return named;
  }

  private static List<String> visible(Document page) {
    for (String query :
        List.of(
            "[itemprop=author] [itemprop=name]",
            "[itemprop=author]",
            "[rel=author]",
            "a[class*=author]",
            "[class*=byline] a",
            "[class*=author-name]",
            "[class*=byline]",
            "[class*=author]")) {
      List<String> names = new ArrayList<>();
      for (Element element : page.select(query)) {
        String text = element.hasAttr("content") ? element.attr("content") : element.text();
        if (!text.isBlank() && text.length() <= 2 * LONGEST) {
          names.add(text);
        }
        if (names.size() > 5) {
          break;
        }
      }
      if (!clean(names).isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  private static List<String> clean(List<String> raw) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String value : raw) {
      String text = Plain.text(value);
      text = LEAD.matcher(text).replaceFirst("");
      for (String part : BETWEEN.split(text)) {
        String name = part.strip();
        if (name.length() > 1 && name.length() <= LONGEST && !NOT_A_NAME.matcher(name).find()) {
          names.putIfAbsent(Titles.letters(name), name);
        }
      }
    }
    return names.values().stream().limit(MOST).toList();
  }
}
