package org.dateline.enrich.stream;

import java.time.Duration;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.dateline.schemas.ArticleState;
import org.jspecify.annotations.Nullable;

/**
 * Forgets article ids that were not seen for long, some thousands of them at a time, so that no
 * single step takes long.
 */
final class Sweep {
  private static final int STEP = 20_000;

  private final KeyValueStore<String, ArticleState> articles;
  private final long memory;
  private @Nullable String from;

  Sweep(KeyValueStore<String, ArticleState> articles, Duration memory) {
    this.articles = articles;
    this.memory = memory.toMillis();
  }

  /** Looks at the next articles; begins again after the last. */
  void next(long streamTime) {
    try (KeyValueIterator<String, ArticleState> some = articles.range(from, null)) {
      for (int i = 0; i < STEP && some.hasNext(); i++) {
        KeyValue<String, ArticleState> article = some.next();
        if (article.value.getSeenAt().toEpochMilli() < streamTime - memory) {
          articles.delete(article.key);
        }
      }
      from = some.hasNext() ? some.peekNextKey() : null;
    }
  }
}
