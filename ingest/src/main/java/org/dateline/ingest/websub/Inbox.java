package org.dateline.ingest.websub;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.dateline.ingest.websub.HubEvent.Delivered;
import org.jspecify.annotations.Nullable;

/** What hubs sent and has not been published yet, within a bound of bytes. Safe for threads. */
final class Inbox {
  private final Queue<HubEvent> events = new ConcurrentLinkedQueue<>();
  private final AtomicLong bytes = new AtomicLong();
  private final long mostBytes;

  Inbox(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** Takes a delivery in; false where there is no room for it now. */
  boolean offer(Delivered delivery) {
    if (bytes.addAndGet(delivery.body().length) > mostBytes) {
      done(delivery);
      return false;
    }
    events.add(delivery);
    return true;
  }

  /** Takes in what a hub says of a subscription. */
  void add(HubEvent event) {
    events.add(event);
  }

  @Nullable HubEvent next() {
    return events.poll();
  }

  /** Gives back the room of a delivery. */
  void done(Delivered delivery) {
    bytes.addAndGet(-delivery.body().length);
  }
}
