package org.dateline.ingest.feed;

/** What came of parsing: a feed, or a refusal that says why in one line. */
public sealed interface FeedResult {
  /** A feed was read. */
  record Parsed(Feed feed) implements FeedResult {}

  /**
   * Nothing could be read.
   *
   * @param reason one line: what the bytes are instead, or where they break
   */
  record Refused(String reason) implements FeedResult {}
}
