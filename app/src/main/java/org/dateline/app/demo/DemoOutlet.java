package org.dateline.app.demo;

import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * One invented outlet: a web site of its own.
 *
 * @param id name in folders and in article keys
 * @param name name as readers know it
 * @param language BCP 47 language of its pages, and of the dates on them
 * @param zone time zone of its clock
 * @param article path of an article, with <code>{slug}</code> in it
 * @param bytes charset that pages and feeds are encoded in, utf-8 where null
 * @param declared charset that the header of a page tells; as {@code bytes} where null, and {@code
 *     none} for a header that tells none
 * @param feeds its feeds
 * @param articles its articles
 */
public record DemoOutlet(
    String id,
    String name,
    String language,
    String zone,
    String article,
    @Nullable String bytes,
    @Nullable String declared,
    List<DemoFeed> feeds,
    List<DemoArticle> articles) {
  /** Copies the lists and checks the time zone. */
  public DemoOutlet {
    ZoneId.of(zone);
    if (!article.contains("{slug}")) {
      throw new IllegalArgumentException(id + ": article has no {slug}: " + article);
    }
    feeds = List.copyOf(feeds);
    articles = List.copyOf(articles);
  }

  /** The article of this slug. */
  public DemoArticle article(String slug) {
    return articles.stream()
        .filter(candidate -> candidate.slug().equals(slug))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(key(slug) + ": not in demo.json"));
  }

  /** Path of an article's page on this outlet. */
  public String path(String slug) {
    return article.replace("{slug}", slug);
  }

  /** Key of an article over all outlets: {@code outlet/slug}. */
  public String key(String slug) {
    return id + "/" + slug;
  }
}
