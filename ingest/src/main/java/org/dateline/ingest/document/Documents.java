package org.dateline.ingest.document;

import java.net.URI;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.dateline.ingest.feed.Feed;
import org.dateline.ingest.feed.FeedFormat;
import org.dateline.ingest.feed.FeedParsers;
import org.dateline.ingest.feed.FeedResult;
import org.dateline.ingest.feed.FeedResult.Index;
import org.dateline.ingest.feed.FeedResult.Parsed;
import org.dateline.ingest.feed.FeedResult.Refused;
import org.dateline.ingest.feed.FeedSource;
import org.dateline.ingest.fetch.ContentType;
import org.dateline.ingest.fetch.FetchResult.Fetched;
import org.dateline.ingest.fetch.Fetcher;
import org.dateline.schemas.FeedState;

/**
 * Tells what an answer is, and reads it: a feed of any format, an index of sitemaps with its
 * children, or a page that lists articles. A page is read as a listing where the subscription says
 * so, by a selector of its links or an empty one; or where it never was a feed and lists enough
 * headlines to be plainly one. A feed that turns into a page is not: that is an error page, or the
 * home page in place of a feed that was given up.
 */
public final class Documents {
  /** So many headlines make a page a listing without being told. */
  private static final int HEADLINES = 5;

  private final SitemapIndexes indexes;

  /**
   * A reader of documents.
   *
   * @param fetcher fetches the children of an index
   * @param maxBytes most bytes of a child after decoding
   */
  public Documents(Fetcher fetcher, int maxBytes) {
    this.indexes = new SitemapIndexes(fetcher, maxBytes);
  }

  /** True where the feed is a page that lists articles, as far as is known before it is asked. */
  public static boolean isListing(FeedState feed) {
    return feed.getLinkSelector() != null || wasListing(feed);
  }

  /**
   * Reads the answer to a poll, or what was pushed.
   *
   * @param stopping true once no more children are to be fetched
   * @return a feed or a refusal, never an index
   */
  public FeedResult read(FeedState feed, Fetched fetched, Instant now, BooleanSupplier stopping)
      throws InterruptedException {
    URI url = fetched.url();
    FeedSource source =
        new FeedSource(fetched.body(), url.toString(), ContentType.charset(fetched.headers()), now);
    String selector = feed.getLinkSelector();
    if (selector != null) {
      return FeedParsers.parseListing(source, selector.isBlank() ? null : selector);
    }
    FeedResult result = FeedParsers.parse(source);
    if (result instanceof Index index) {
      return indexes.read(index, url, feed.getLastFullFetchAt(), now, stopping);
    }
    if (result instanceof Refused refused) {
      return listing(feed, source, refused);
    }
    Feed document = ((Parsed) result).feed();
    return document.format() == FeedFormat.NEWS_SITEMAP
        ? new Parsed(RecentEntries.with(document, RecentEntries.of(document.entries(), now)))
        : result;
  }

  private static FeedResult listing(FeedState feed, FeedSource source, Refused refused) {
    if (feed.getFormat() != null && !wasListing(feed)) {
      return refused;
    }
    return FeedParsers.parseListing(source, null) instanceof Parsed page
            && (wasListing(feed) || page.feed().entries().size() >= HEADLINES)
        ? page
        : refused;
  }

  private static boolean wasListing(FeedState feed) {
    return FeedFormat.HTML_LISTING.name().equals(feed.getFormat());
  }
}
