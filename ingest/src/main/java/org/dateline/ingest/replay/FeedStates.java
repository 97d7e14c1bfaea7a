package org.dateline.ingest.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.ingest.state.Polled;
import org.dateline.ingest.state.Subscribed;
import org.dateline.schemas.FeedState;
import org.dateline.schemas.KnownEntry;
import org.dateline.schemas.serde.TrustedClasses;
import org.jspecify.annotations.Nullable;

/**
 * What the replayed feeds remember, in memory. Live, a feed's state forgets entries that left the
 * feed a month ago, or in numbers, since it is written to a topic at each poll; here they are
 * remembered for a year, so that an entry that comes back after long is known.
 */
final class FeedStates {
  static {
    TrustedClasses.install();
  }

  private static final long REMEMBERED_DAYS = 366;
  private static final int MOST = 20_000;

  private final Map<String, FeedState> states = new HashMap<>();

  /** The state before a poll. */
  FeedState before(String url, @Nullable Subscribed feed) {
    FeedState state =
        states.computeIfAbsent(url, fresh -> FeedState.newBuilder().setUrl(fresh).build());
    return feed == null ? state : feed.over(state);
  }

  /** Takes over what a poll came to; a feed may have moved. */
  void after(FeedState before, Polled polled, Instant now) {
    if (polled.movedFrom() != null) {
      states.remove(polled.movedFrom());
    }
    FeedState after = polled.state();
    states.put(
        after.getUrl(),
        FeedState.newBuilder(after).setKnown(remembered(before, after, now)).build());
  }

  private static List<KnownEntry> remembered(FeedState before, FeedState after, Instant now) {
    Set<String> kept = new HashSet<>();
    after.getKnown().forEach(entry -> kept.add(entry.getArticleId()));
    List<KnownEntry> all = new ArrayList<>(after.getKnown());
    Instant since = now.minusSeconds(REMEMBERED_DAYS * 86_400);
    for (KnownEntry entry : before.getKnown()) {
      if (all.size() < MOST
          && entry.getSeenAt().isAfter(since)
          && !kept.contains(entry.getArticleId())) {
        all.add(entry);
      }
    }
    return all;
  }
}
