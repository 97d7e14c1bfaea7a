package org.dateline.ingest.state;

import java.net.URI;
import org.dateline.schemas.FeedState;
import org.jspecify.annotations.Nullable;

/**
 * Moves a feed to a new address only when a permanent redirect to it has held for some polls in a
 * row, since captive portals and broken servers send 301 too.
 */
final class Moves {
  /** So many polls in a row must have seen the same permanent redirect. */
  static final int SIGHTINGS = 5;

  private Moves() {}

  /** Notes where a successful poll was redirected to, and moves the feed when it is time. */
  static Polled observe(Polled polled, @Nullable URI permanentUrl) {
    FeedState state = polled.state();
    if (permanentUrl == null) {
      return with(polled, null, 0);
    }
    String target = permanentUrl.toString();
    int sightings = target.equals(state.getMovedTo()) ? state.getMovedSightings() + 1 : 1;
    if (sightings < SIGHTINGS) {
      return with(polled, target, sightings);
    }
    FeedState moved =
        FeedState.newBuilder(state).setUrl(target).setMovedTo(null).setMovedSightings(0).build();
    return new Polled(
        moved,
        polled.outcome(),
        state.getUrl(),
        polled.fresh(),
        polled.changed(),
        polled.unchanged());
  }

  private static Polled with(Polled polled, @Nullable String target, int sightings) {
    FeedState state =
        FeedState.newBuilder(polled.state())
            .setMovedTo(target)
            .setMovedSightings(sightings)
            .build();
    return new Polled(
        state, polled.outcome(), null, polled.fresh(), polled.changed(), polled.unchanged());
  }
}
