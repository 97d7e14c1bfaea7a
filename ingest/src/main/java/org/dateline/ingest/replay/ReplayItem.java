package org.dateline.ingest.replay;

import java.time.Instant;
import java.util.Map;
import org.dateline.ingest.archive.Capture;
import org.dateline.ingest.state.Subscribed;
import org.dateline.schemas.RawArticle;
import org.jspecify.annotations.Nullable;

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
   * @param headers of the answer where they are saved too, names in lower case
   * @param body without them
   * @param fetchedAt when it was fetched
   */
  record Snapshot(
      String feedUrl, Map<String, String> headers, byte[] body, Instant fetchedAt, String origin)
      implements ReplayItem {}

  /**
   * A poll of a feed out of an archive, or what a hub delivered of it, its pages with it.
   *
   * @param feed what the archive notes of it, null where it notes nothing
   * @param first the answer that the poll began with
   * @param archive answers what the poll asks for
   */
  record Poll(@Nullable Subscribed feed, Capture first, ArchivedExchange archive, String origin)
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
