package org.dateline.ingest.state;

import java.time.Instant;
import org.dateline.ingest.websub.HubLink;
import org.dateline.schemas.FeedState;
import org.jspecify.annotations.Nullable;

/**
 * Brings together what two writers say of one feed: commands write the subscription, the owner
 * writes what polls came to, and a feed that moves may meet itself under its new address.
 */
public final class FeedMerge {
  private FeedMerge() {}

  /** A record of another writer over the owner's own state. */
  public static FeedState foreign(FeedState own, FeedState other) {
    FeedState later = isAfter(other.getLastPollAt(), own.getLastPollAt()) ? other : own;
    FeedState.Builder merged =
        subscription(FeedState.newBuilder(later), other)
            .setActive(other.getActive())
            .setKnown(KnownEntries.union(own.getKnown(), other.getKnown()));
    if (other.getNextPollAt() == null) {
      merged.setNextPollAt(null).setNextPollReason(other.getNextPollReason());
    }
    return merged.build();
  }

  /** The outcome of a poll over a state that may have changed while it went on. */
  public static FeedState polled(FeedState current, FeedState outcome) {
    FeedState.Builder merged =
        subscription(FeedState.newBuilder(outcome), current)
            .setActive(current.getActive() && outcome.getActive());
    if (HubLink.same(current, outcome)) {
      // The hub may have answered while the poll went on.
      merged
          .setHubLeaseUntil(current.getHubLeaseUntil())
          .setHubCallback(current.getHubCallback())
          .setHubSecret(current.getHubSecret());
    }
    return merged.build();
  }

  private static FeedState.Builder subscription(FeedState.Builder state, FeedState from) {
    return state
        .setOutletCountry(from.getOutletCountry())
        .setCategories(from.getCategories())
        .setLinkSelector(from.getLinkSelector());
  }

  private static boolean isAfter(@Nullable Instant one, @Nullable Instant other) {
    return one != null && (other == null || one.isAfter(other));
  }
}
