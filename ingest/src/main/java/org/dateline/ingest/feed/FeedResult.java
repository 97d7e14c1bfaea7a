package org.dateline.ingest.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of parsing: a feed, or a refusal that says why in one line. */
public sealed interface FeedResult {
  /** A feed was read. */
  record Parsed(Feed feed) implements FeedResult {}

  /**
   * An index of sitemaps was read: the entries are in its children.
   *
   * @param children in the order of the document
   */
  record Index(List<Child> children) implements FeedResult {
    /** Copies the children. */
    public Index {
      children = List.copyOf(children);
    }

    /**
     * One sitemap of an index.
     *
     * @param url absolute URL
     * @param modifiedAt when it last changed, null where the index does not say
     */
    public record Child(String url, @Nullable Instant modifiedAt) {}
  }

  /**
   * Nothing could be read.
   *
   * @param reason one line: what the bytes are instead, or where they break
   */
  record Refused(String reason) implements FeedResult {}
}
