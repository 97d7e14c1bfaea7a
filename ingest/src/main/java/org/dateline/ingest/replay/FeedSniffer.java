package org.dateline.ingest.replay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.ingest.feed.Entry;
import org.dateline.ingest.feed.FeedParsers;
import org.dateline.ingest.feed.FeedResult;
import org.dateline.ingest.feed.FeedSource;
import org.jspecify.annotations.Nullable;

/** Finds feeds among the answers of an archive that does not say what is one. */
final class FeedSniffer {
  private static final int START = 2_048;
  private static final Pattern XML_FEED =
      Pattern.compile("<(?:[a-zA-Z]+:)?(?:rss|feed|RDF)[\\s>]|sitemap-news/0\\.9");

  private FeedSniffer() {}

  /** Whether it is worth looking at the body of an answer of this content type. */
  static boolean mayBeFeed(String mime) {
    return mime.isEmpty()
        || (mime.contains("xml") && !mime.contains("html"))
        || mime.contains("json")
        || mime.contains("rss")
        || mime.contains("atom")
        || mime.equals("text/plain")
        || mime.equals("application/octet-stream");
  }

  /** The addresses that a feed links to; null where the body is no feed. */
  static @Nullable List<String> links(byte[] body, String url, Instant now) {
    String start =
        new String(body, 0, Math.min(START, body.length), StandardCharsets.ISO_8859_1)
            .replace("\0", "");
    boolean json = start.stripLeading().startsWith("{") && start.contains("jsonfeed.org/version");
    if (!json && !XML_FEED.matcher(start).find()) {
      return null;
    }
    if (!(FeedParsers.parse(new FeedSource(body, url, null, now))
        instanceof FeedResult.Parsed parsed)) {
      return null;
    }
    List<String> links = new ArrayList<>();
    for (Entry entry : parsed.feed().entries()) {
      if (entry.url() != null) {
        links.add(entry.url());
      }
    }
    return links;
  }
}
