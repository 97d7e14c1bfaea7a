package org.dateline.ingest.identity;

import java.time.Instant;
import org.dateline.ingest.feed.Entry;
import org.jspecify.annotations.Nullable;

/**
 * An entry that is to be published.
 *
 * @param entry the entry
 * @param key its names in text form
 * @param contentHash hash of what the feed gave
 * @param ownUrl true where its address names this entry and no other of the document
 * @param before what was known of it, null where it is new
 */
public record Candidate(
    Entry entry, String key, String contentHash, boolean ownUrl, @Nullable Known before) {
  /** New to this feed, as against changed or still without its full text. */
  public boolean isNew() {
    return before == null;
  }

  /** True where nothing changed but the page could not be read last time. */
  public boolean isRetry() {
    return before != null && before.contentHash().equals(contentHash);
  }

  /** The same names and content, published under an id. */
  public Known published(String articleId, int pageTries, Instant now) {
    return new Known(key, articleId, contentHash, pageTries, now);
  }
}
