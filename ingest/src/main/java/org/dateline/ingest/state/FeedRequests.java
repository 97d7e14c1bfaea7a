package org.dateline.ingest.state;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.dateline.ingest.fetch.FetchRequest;
import org.dateline.ingest.fetch.FetchUrl;
import org.dateline.ingest.fetch.Recorder.Pushed;
import org.dateline.ingest.websub.HubEvent.Delivered;
import org.dateline.schemas.FeedState;

/**
 * Makes the request of a poll: conditional, with the validators exactly as they came, but without
 * them now and then, since there are servers that answer 304 for ever.
 *
 * @param maxBytes most bytes of a feed after decoding
 * @param fullFetchEvery longest time without a full fetch
 */
public record FeedRequests(int maxBytes, Duration fullFetchEvery) {
  /** The request; the caller has waited for the turn at the host. */
  public FetchRequest of(FeedState feed, Instant now) {
    URI url = FetchUrl.parse(feed.getUrl());
    if (url == null) {
      throw new IllegalArgumentException("feed address is no http or https URL: " + feed.getUrl());
    }
    Instant full = feed.getLastFullFetchAt();
    boolean conditional = full != null && full.plus(fullFetchEvery).isAfter(now);
    return new FetchRequest(
        url,
        conditional ? feed.getEtag() : null,
        conditional ? feed.getLastModified() : null,
        FetchRequest.ACCEPT_FEED,
        maxBytes,
        true,
        Subscribed.of(feed).notes());
  }

  /** What an archive keeps of a delivery by the feed's hub. */
  public Pushed pushed(FeedState feed, Delivered delivery, Instant now) {
    Subscribed subscribed = Subscribed.of(feed);
    return new Pushed(
        URI.create(subscribed.url()),
        subscribed.notes(),
        now,
        delivery.contentType(),
        delivery.body());
  }
}
