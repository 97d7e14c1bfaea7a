package org.dateline.ingest.publish;

import java.util.concurrent.CompletableFuture;
import org.dateline.schemas.RawArticle;

/** Takes articles. */
@FunctionalInterface
public interface ArticleSink {
  /**
   * Sends an article; may wait while too much is under way.
   *
   * @return completes once the article is stored for good, exceptionally where it was not
   */
  CompletableFuture<Void> publish(RawArticle article);
}
