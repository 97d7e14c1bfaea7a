package org.dateline.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.ingest.websub.HubEvent.Delivered;

/** Deliveries of feeds that a worker is at, in the order in which they came. */
final class Waiting {
  private final Map<String, List<Delivered>> byFeed = new HashMap<>();

  void add(Delivered delivery) {
    byFeed.computeIfAbsent(delivery.feedUrl(), unused -> new ArrayList<>()).add(delivery);
  }

  /** Takes out those of a feed. */
  List<Delivered> take(String feedUrl) {
    List<Delivered> taken = byFeed.remove(feedUrl);
    return taken == null ? List.of() : taken;
  }
}
