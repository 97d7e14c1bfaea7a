package org.dateline.ingest.document;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.dateline.ingest.feed.Entry;
import org.dateline.ingest.feed.Feed;
import org.dateline.ingest.feed.FeedFormat;
import org.dateline.ingest.feed.FeedParsers;
import org.dateline.ingest.feed.FeedResult;
import org.dateline.ingest.feed.FeedResult.Index;
import org.dateline.ingest.feed.FeedResult.Parsed;
import org.dateline.ingest.feed.FeedResult.Refused;
import org.dateline.ingest.feed.FeedSource;
import org.dateline.ingest.fetch.ContentType;
import org.dateline.ingest.fetch.FetchRequest;
import org.dateline.ingest.fetch.FetchResult;
import org.dateline.ingest.fetch.FetchResult.Failed;
import org.dateline.ingest.fetch.FetchResult.Fetched;
import org.dateline.ingest.fetch.FetchUrl;
import org.dateline.ingest.fetch.Fetcher;
import org.jspecify.annotations.Nullable;

/**
 * Reads an index of sitemaps with its children as one document. Each child takes its turn at the
 * host like any request; an index within an index is not followed.
 */
final class SitemapIndexes {
  private final Fetcher fetcher;
  private final int maxBytes;

  SitemapIndexes(Fetcher fetcher, int maxBytes) {
    this.fetcher = fetcher;
    this.maxBytes = maxBytes;
  }

  /**
   * Reads the children that are worth it.
   *
   * @param address of the index
   * @param since when the index was last read whole, null where it was not: sitemaps that have not
   *     changed since are left out
   * @return a feed of their recent entries, without any where no child is recent; a refusal where
   *     none of them can be read
   */
  FeedResult read(
      Index index, URI address, @Nullable Instant since, Instant now, BooleanSupplier stopping)
      throws InterruptedException {
    List<Index.Child> chosen = SitemapChildren.choose(index.children(), address.toString(), now);
    List<Feed> sitemaps = new ArrayList<>();
    String failure = null;
    for (Index.Child child : chosen) {
      if (stopping.getAsBoolean()) {
        break;
      }
      if (SitemapChildren.isUnchanged(child, since)) {
        continue;
      }
      FeedResult result = read(child, now);
      if (result instanceof Parsed parsed) {
        sitemaps.add(parsed.feed());
      } else if (result instanceof Refused refused) {
        failure = refused.reason();
      }
    }
    if (sitemaps.isEmpty() && failure != null) {
      return new Refused(
          "none of its " + chosen.size() + " latest sitemaps can be read: " + failure);
    }
    return new Parsed(merged(sitemaps, now));
  }

  private FeedResult read(Index.Child child, Instant now) throws InterruptedException {
    URI url = FetchUrl.parse(child.url());
    if (url == null) {
      return new Refused(child.url() + ": not an http or https address");
    }
    FetchResult result = fetcher.fetch(FetchRequest.of(url, FetchRequest.ACCEPT_FEED, maxBytes));
    if (result instanceof Fetched fetched) {
      FeedResult read =
          FeedParsers.parse(
              new FeedSource(
                  fetched.body(),
                  fetched.url().toString(),
                  ContentType.charset(fetched.headers()),
                  now));
      return read instanceof Refused refused
          ? new Refused(FetchUrl.redacted(url) + ": " + refused.reason())
          : read;
    }
    return new Refused(
        result instanceof Failed failed
            ? failed.reason()
            : FetchUrl.redacted(url) + ": the server asks to wait, or has it no more");
  }

  private static Feed merged(List<Feed> sitemaps, Instant now) {
    List<Entry> entries = new ArrayList<>();
    List<String> repairs = new ArrayList<>();
    String title = null;
    String language = null;
    for (Feed each : sitemaps) {
      entries.addAll(each.entries());
      repairs.addAll(each.repairs());
      title = first(title, each.title());
      language = first(language, each.language());
    }
    return new Feed(
        FeedFormat.SITEMAP_INDEX,
        title,
        null,
        language,
        RecentEntries.of(entries, now),
        Feed.Hints.NONE,
        repairs.stream().distinct().toList());
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one != null ? one : other;
  }
}
