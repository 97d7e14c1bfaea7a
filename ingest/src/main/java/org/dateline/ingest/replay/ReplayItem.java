package org.dateline.ingest.replay;

import java.time.Instant;
import java.util.Map;
import org.dateline.schemas.RawArticle;

/** One thing that a replay source holds, in the order of the source. */
public sealed interface ReplayItem {
  /** File and offset or line it came from, for messages and provenance. */
  String origin();

  /**
   * An HTTP answer as it was archived: a page, a feed, or anything else.
   *
   * @param url address it was fetched from
   * @param headers names in lower case
   * @param body decoded bytes
   * @param fetchedAt when it was fetched
   */
  record Document(
      String url, Map<String, String> headers, byte[] body, Instant fetchedAt, String origin)
      implements ReplayItem {}

  /**
   * One saved state of a feed.
   *
   * @param feedUrl address of the feed
   * @param fetchedAt when it was fetched
   */
  record Snapshot(String feedUrl, byte[] body, Instant fetchedAt, String origin)
      implements ReplayItem {}

  /** An article that is read already. */
  record Article(RawArticle article, String origin) implements ReplayItem {}

  /**
   * Something that could not be read; the source goes on behind it.
   *
   * @param reason one line
   */
  record Skipped(String origin, String reason) implements ReplayItem {}
}
