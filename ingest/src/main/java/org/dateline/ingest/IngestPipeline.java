package org.dateline.ingest;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.dateline.ingest.document.Documents;
import org.dateline.ingest.feed.Entry;
import org.dateline.ingest.feed.Feed;
import org.dateline.ingest.feed.FeedResult;
import org.dateline.ingest.feed.FeedResult.Parsed;
import org.dateline.ingest.feed.FeedResult.Refused;
import org.dateline.ingest.fetch.FetchResult;
import org.dateline.ingest.fetch.FetchResult.Failed;
import org.dateline.ingest.fetch.FetchResult.Fetched;
import org.dateline.ingest.fetch.FetchResult.Kind;
import org.dateline.ingest.fetch.FetchUrl;
import org.dateline.ingest.fetch.Fetcher;
import org.dateline.ingest.fetch.Recorder;
import org.dateline.ingest.identity.EntryMatcher;
import org.dateline.ingest.identity.Matched;
import org.dateline.ingest.publish.Publisher;
import org.dateline.ingest.robots.Robots;
import org.dateline.ingest.state.FeedLedger;
import org.dateline.ingest.state.FeedRequests;
import org.dateline.ingest.state.KnownEntries;
import org.dateline.ingest.state.Polled;
import org.dateline.ingest.state.Publication;
import org.dateline.ingest.websub.HubEvent.Delivered;
import org.dateline.schemas.FeedState;
import org.jspecify.annotations.Nullable;

/**
 * The way of a feed that is due: fetch, detect the format and parse, pick what is new or changed,
 * fetch pages where the feed has no full text, publish, and write down the state. The state that
 * comes back is to be stored after this returns: by then every article it remembers is
 * acknowledged, so a crash in between repeats articles under the same ids and loses none.
 */
public final class IngestPipeline {
  /** Entries of one document beyond this number are left out. */
  private static final int MAX_ENTRIES = 2_000;

  private final Fetcher fetcher;
  private final Robots robots;
  private final FeedRequests requests;
  private final Documents documents;
  private final Publisher publisher;
  private final FeedLedger ledger;
  private final Recorder recorder;
  private final InstantSource clock;

  /**
   * A pipeline of its stages.
   *
   * @param recorder is shown what hubs deliver
   */
  public IngestPipeline(
      Fetcher fetcher,
      Robots robots,
      FeedRequests requests,
      Documents documents,
      Publisher publisher,
      FeedLedger ledger,
      Recorder recorder,
      InstantSource clock) {
    this.fetcher = fetcher;
    this.robots = robots;
    this.requests = requests;
    this.documents = documents;
    this.publisher = publisher;
    this.ledger = ledger;
    this.recorder = recorder;
    this.clock = clock;
  }

  /**
   * Polls a feed once.
   *
   * @param stopping true once the instance gives the feed up: what is not yet published then waits
   *     for the next poll
   */
  public Polled poll(FeedState feed, BooleanSupplier stopping) throws InterruptedException {
    FetchResult barred = barred(feed);
    FetchResult result =
        barred != null ? barred : fetcher.fetch(requests.of(feed, clock.instant()));
    Instant now = clock.instant();
    if (!(result instanceof Fetched fetched)) {
      return ledger.unread(feed, result, now);
    }
    return read(feed, fetched, now, stopping);
  }

  /**
   * Takes in what a hub delivered. A delivery that cannot be read changes nothing: the next poll
   * brings what was in it.
   */
  public Polled pushed(FeedState feed, Delivered delivery, BooleanSupplier stopping)
      throws InterruptedException {
    Instant now = clock.instant();
    recorder.record(requests.pushed(feed, delivery, now));
    Fetched fetched =
        new Fetched(
            URI.create(feed.getUrl()),
            null,
            delivery.contentType() == null
                ? Map.of()
                : Map.of("content-type", delivery.contentType()),
            delivery.body());
    if (!(documents.read(feed, fetched, now, stopping) instanceof Parsed parsed)) {
      return Polled.unchanged(feed, Polled.Outcome.NOT_A_FEED);
    }
    Matched matched = match(feed, parsed.feed(), now);
    Publication publication =
        publisher.publish(feed, parsed.feed(), matched.candidates(), now, stopping);
    return ledger.pushed(feed, matched, publication, now);
  }

  /** Takes in a document of a feed. */
  public Polled read(FeedState feed, Fetched fetched, Instant now, BooleanSupplier stopping)
      throws InterruptedException {
    FeedResult result = documents.read(feed, fetched, now, stopping);
    if (result instanceof Refused refused) {
      return ledger.refused(feed, fetched.url(), refused.reason(), now);
    }
    Feed document = ((Parsed) result).feed();
    Matched matched = match(feed, document, now);
    Publication publication =
        publisher.publish(feed, document, matched.candidates(), now, stopping);
    return ledger.read(feed, fetched, document, matched, publication, now);
  }

  private static Matched match(FeedState feed, Feed document, Instant now) {
    List<Entry> entries =
        document.entries().subList(0, Math.min(MAX_ENTRIES, document.entries().size()));
    return EntryMatcher.match(entries, KnownEntries.of(feed), now);
  }

  /** A page is asked for as robots.txt lets us; feeds are there to be read by programs. */
  private @Nullable FetchResult barred(FeedState feed) throws InterruptedException {
    URI url = FetchUrl.parse(feed.getUrl());
    if (url == null || !Documents.isListing(feed)) {
      return null;
    }
    Robots.Verdict verdict = robots.ask(url);
    if (verdict.allowed()) {
      return null;
    }
    return verdict.tryAgain()
        ? new Failed(url, Kind.SERVER_ERROR, FetchUrl.redacted(url) + ": robots.txt can't be had")
        : new Failed(url, Kind.CLIENT_ERROR, FetchUrl.redacted(url) + ": robots.txt forbids it");
  }
}
