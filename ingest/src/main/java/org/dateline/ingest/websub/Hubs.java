package org.dateline.ingest.websub;

import java.time.Instant;
import org.dateline.ingest.websub.HubEvent.Delivered;
import org.dateline.schemas.FeedState;
import org.jspecify.annotations.Nullable;

/** What the owner of feeds sees of their hubs. For the thread that owns them alone. */
public interface Hubs extends AutoCloseable {
  /** No WebSub at all. */
  Hubs NONE = new NoHubs();

  /** Takes the next of what hubs have sent; null where there is nothing. */
  @Nullable HubEvent next();

  /** The state after what a hub said of it. */
  FeedState after(FeedState feed, HubEvent event, Instant now);

  /** Gives back the room that a delivery took, once it is published. */
  void done(Delivered delivery);

  /** Answers hubs by this state from now on. */
  void watch(FeedState feed);

  /** Answers hubs no more for this feed. */
  void forget(String feedUrl);

  /** True where a hub is to be asked to deliver the feed, or to go on with it. */
  boolean isDue(FeedState feed, Instant now);

  /**
   * Asks the hub, without waiting for it.
   *
   * @return the state to be stored, with what the hub is told
   */
  FeedState subscribe(FeedState feed, Instant now);

  @Override
  void close();

  /** Does nothing. */
  final class NoHubs implements Hubs {
    private NoHubs() {}

    @Override
    public @Nullable HubEvent next() {
      return null;
    }

    @Override
    public FeedState after(FeedState feed, HubEvent event, Instant now) {
      return feed;
    }

    @Override
    public void done(Delivered delivery) {}

    @Override
    public void watch(FeedState feed) {}

    @Override
    public void forget(String feedUrl) {}

    @Override
    public boolean isDue(FeedState feed, Instant now) {
      return false;
    }

    @Override
    public FeedState subscribe(FeedState feed, Instant now) {
      return feed;
    }

    @Override
    public void close() {}
  }
}
