package org.dateline.app.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the demo's sites have served so far: the state of each feed, the versions of each page. */
final class ServedLog {
  private final ConcurrentHashMap<String, Duration> feeds = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, Set<Duration>> pages = new ConcurrentHashMap<>();

  void feed(DemoOutlet outlet, DemoFeed feed, Duration elapsed) {
    feeds.merge(key(outlet, feed), elapsed, (a, b) -> a.compareTo(b) < 0 ? b : a);
  }

  void page(DemoOutlet outlet, DemoArticle article, Duration version) {
    pages
        .computeIfAbsent(outlet.key(article.slug()), key -> ConcurrentHashMap.newKeySet())
        .add(version);
  }

  /** The latest moment of the demo at which a feed was asked for; empty if it never was. */
  Optional<Duration> lastServed(DemoOutlet outlet, DemoFeed feed) {
    return Optional.ofNullable(feeds.get(key(outlet, feed)));
  }

  /** How many different versions of a page were asked for. */
  int versions(DemoOutlet outlet, DemoArticle article) {
    return pages.getOrDefault(outlet.key(article.slug()), Set.of()).size();
  }

  private static String key(DemoOutlet outlet, DemoFeed feed) {
    return outlet.id() + "/" + feed.file();
  }
}
