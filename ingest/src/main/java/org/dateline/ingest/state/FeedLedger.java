package org.dateline.ingest.state;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dateline.ingest.feed.Entry;
import org.dateline.ingest.feed.Feed;
import org.dateline.ingest.feed.FeedFormat;
import org.dateline.ingest.fetch.FetchResult;
import org.dateline.ingest.fetch.FetchResult.Failed;
import org.dateline.ingest.fetch.FetchResult.Fetched;
import org.dateline.ingest.fetch.FetchResult.Gone;
import org.dateline.ingest.fetch.FetchResult.NotModified;
import org.dateline.ingest.fetch.FetchResult.RateLimited;
import org.dateline.ingest.fetch.FetchUrl;
import org.dateline.ingest.identity.Known;
import org.dateline.ingest.identity.Matched;
import org.dateline.ingest.schedule.EntryRate;
import org.dateline.ingest.schedule.Freshness;
import org.dateline.ingest.schedule.NextPoll;
import org.dateline.ingest.schedule.PollOutcome;
import org.dateline.ingest.schedule.Schedule;
import org.dateline.ingest.websub.HubLink;
import org.dateline.schemas.FeedState;
import org.dateline.schemas.serde.TrustedClasses;

/**
 * Writes down what a poll came to: the state after it, out of the state before it. Pure, but for
 * the schedule it asks.
 */
public final class FeedLedger {
  static {
    TrustedClasses.install();
  }

  private final Schedule schedule;

  /** A ledger that sets next polls by a schedule. */
  public FeedLedger(Schedule schedule) {
    this.schedule = schedule;
  }

  /** The poll gave a feed whose new and changed entries are published. */
  public Polled read(
      FeedState before,
      Fetched fetched,
      Feed document,
      Matched matched,
      Publication publication,
      Instant now) {
    List<Known> present = new ArrayList<>(publication.known());
    present.addAll(matched.unchanged());
    FeedState.Builder state = succeeded(before, now);
    double rate = rate(before, document, publication, now);
    // What an index answers says nothing of its sitemaps, of which only the changed ones are read.
    boolean index = document.format() == FeedFormat.SITEMAP_INDEX;
    boolean conditional = publication.complete() && !index;
    String etag = conditional ? fetched.headers().get("etag") : null;
    String modified = conditional ? fetched.headers().get("last-modified") : null;
    state
        .setTitle(document.title() == null ? before.getTitle() : document.title())
        .setFormat(document.format().name())
        .setEtag(etag)
        .setLastModified(modified)
        .setLastFullFetchAt(index && !publication.complete() ? before.getLastFullFetchAt() : now)
        .setEntriesPerDay(rate)
        .setPublished(before.getPublished() + publication.fresh() + publication.changed())
        .setKnown(
            index
                ? KnownEntries.add(present, matched.absent(), now)
                : KnownEntries.remember(present, matched.absent(), now));
    if (publication.fresh() > 0) {
      state.setLastNewEntryAt(now);
    }
    HubLink.of(fetched, document).writeTo(state, before);
    // A hub that left something out is no reason to poll less.
    boolean pushed = isPushed(before, now) && publication.fresh() == 0;
    Integer ttl = document.hints().ttlMinutes();
    PollOutcome outcome =
        new PollOutcome.Read(
            Freshness.of(fetched.headers(), now),
            ttl == null ? null : Duration.ofMinutes(ttl),
            document.hints().skipHours(),
            document.hints().skipDays(),
            rate,
            pushed,
            !publication.complete());
    FeedState after = scheduled(state, before, outcome, now);
    int unchanged = matched.unchanged().size();
    return Moves.observe(
        new Polled(
            after,
            Polled.Outcome.READ,
            null,
            publication.fresh(),
            publication.changed(),
            unchanged),
        fetched.permanentUrl());
  }

  /** A hub delivered entries that are published. Neither the schedule nor the validators change. */
  public Polled pushed(FeedState before, Matched matched, Publication publication, Instant now) {
    List<Known> present = new ArrayList<>(publication.known());
    present.addAll(matched.unchanged());
    FeedState.Builder state =
        FeedState.newBuilder(before)
            .setEntriesPerDay(EntryRate.arrived(before.getEntriesPerDay(), publication.fresh()))
            .setPublished(before.getPublished() + publication.fresh() + publication.changed())
            .setKnown(KnownEntries.add(present, matched.absent(), now));
    if (publication.fresh() > 0) {
      state.setLastNewEntryAt(now);
    }
    if (!publication.complete()) {
      // The next poll brings the rest, if it gets the whole document.
      state.setEtag(null).setLastModified(null);
    }
    return new Polled(
        state.build(),
        Polled.Outcome.PUSHED,
        null,
        publication.fresh(),
        publication.changed(),
        matched.unchanged().size());
  }

  /** The answer was no feed. */
  public Polled refused(FeedState before, URI url, String reason, Instant now) {
    String error = FetchUrl.redacted(url) + ": not a feed: " + reason;
    return broken(before, PollOutcome.NOT_A_FEED_WEIGHT, error, Polled.Outcome.NOT_A_FEED, now);
  }

  /** No body came. */
  public Polled unread(FeedState before, FetchResult result, Instant now) {
    if (result instanceof NotModified same) {
      return notModified(before, same, now);
    }
    if (result instanceof Gone gone) {
      FeedState.Builder state = polled(before, now);
      state
          .setActive(false)
          .setLastError(FetchUrl.redacted(gone.url()) + ": status 410, gone for good")
          .setNextPollAt(null)
          .setNextPollReason("gone");
      return Polled.without(state.build(), Polled.Outcome.GONE);
    }
    if (result instanceof RateLimited limited) {
      return limited(before, limited, now);
    }
    Failed failed = (Failed) result;
    double weight = PollOutcome.weight(failed.kind());
    return broken(before, weight, failed.reason(), Polled.Outcome.FAILED, now);
  }

  private Polled notModified(FeedState before, NotModified same, Instant now) {
    FeedState.Builder state = succeeded(before, now);
    // RFC 9111, 4.3.4: a 304 may bring newer validators.
    state
        .setEtag(same.headers().getOrDefault("etag", before.getEtag()))
        .setLastModified(same.headers().getOrDefault("last-modified", before.getLastModified()));
    double rate = before.getEntriesPerDay();
    if (before.getLastPollAt() != null && rate >= 0) {
      rate = EntryRate.after(rate, 0, Duration.between(before.getLastPollAt(), now));
    }
    state.setEntriesPerDay(rate);
    PollOutcome outcome =
        new PollOutcome.Read(
            Freshness.of(same.headers(), now),
            null,
            Set.of(),
            Set.of(),
            rate,
            isPushed(before, now),
            false);
    return Polled.without(scheduled(state, before, outcome, now), Polled.Outcome.NOT_MODIFIED);
  }

  private Polled limited(FeedState before, RateLimited limited, Instant now) {
    double weight = before.getFailureWeight() + PollOutcome.LIMITED_WEIGHT;
    String error = FetchUrl.redacted(limited.url()) + ": status " + limited.status();
    FeedState.Builder state = failed(before, weight, error, now);
    PollOutcome outcome = new PollOutcome.Limited(limited.retryAfter(), weight);
    return Polled.without(scheduled(state, before, outcome, now), Polled.Outcome.LIMITED);
  }

  private Polled broken(
      FeedState before, double weight, String error, Polled.Outcome outcome, Instant now) {
    double sum = before.getFailureWeight() + weight;
    FeedState.Builder state = failed(before, sum, error, now);
    return Polled.without(scheduled(state, before, new PollOutcome.Broken(sum), now), outcome);
  }

  private FeedState scheduled(
      FeedState.Builder state, FeedState before, PollOutcome outcome, Instant now) {
    NextPoll next = schedule.next(before.getUrl(), now, outcome);
    return state.setNextPollAt(next.at()).setNextPollReason(next.reason()).build();
  }

  private static FeedState.Builder polled(FeedState before, Instant now) {
    return FeedState.newBuilder(before).setLastPollAt(now).setPolls(before.getPolls() + 1);
  }

  private static FeedState.Builder succeeded(FeedState before, Instant now) {
    return polled(before, now)
        .setLastSuccessAt(now)
        .setLastError(null)
        .setFailures(0)
        .setFailureWeight(0);
  }

  private static FeedState.Builder failed(
      FeedState before, double weight, String error, Instant now) {
    return polled(before, now)
        .setLastError(error)
        .setFailures(before.getFailures() + 1)
        .setFailureWeight(weight)
        .setMovedTo(null)
        .setMovedSightings(0);
  }

  /** From the document's own dates at first, then from what is seen to come. */
  private static double rate(
      FeedState before, Feed document, Publication publication, Instant now) {
    if (before.getLastFullFetchAt() == null || before.getLastPollAt() == null) {
      return EntryRate.fromDates(
          document.entries().stream().map(Entry::publishedAt).filter(Objects::nonNull).toList(),
          now);
    }
    double known = before.getEntriesPerDay();
    return EntryRate.after(
        Math.max(0, known), publication.fresh(), Duration.between(before.getLastPollAt(), now));
  }

  private static boolean isPushed(FeedState feed, Instant now) {
    return feed.getHubLeaseUntil() != null && feed.getHubLeaseUntil().isAfter(now);
  }
}
