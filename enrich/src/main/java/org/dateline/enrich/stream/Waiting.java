package org.dateline.enrich.stream;

import org.dateline.enrich.output.ArticleRecords.Version;
import org.dateline.enrich.text.Article;
import org.dateline.schemas.RawArticle;

/**
 * An article that waits for its verdict, or has it.
 *
 * @param raw as it came
 * @param article what taggers read of it, its language known
 * @param version which version of it
 * @param offset where it lies in its partition of news.raw
 */
public record Waiting(RawArticle raw, Article article, Version version, long offset) {
  /** Bytes of heap that it takes, roughly. */
  long bytes() {
    return 1_000 + 2L * (raw.getText().length() + raw.getTitle().length());
  }
}
