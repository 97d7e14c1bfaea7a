package org.dateline.ingest.state;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import org.dateline.ingest.fetch.FetchUrl;
import org.dateline.ingest.fetch.HostGate;
import org.jspecify.annotations.Nullable;

/**
 * Feeds in the order in which they fall due, each with its turn at its host: many feeds of one host
 * that are due together come one after the other, and hold up nobody else. Not safe for threads.
 */
public final class DueQueue {
  private final HostGate gate;
  private final PriorityQueue<Due> queue = new PriorityQueue<>(Comparator.comparing(Due::at));
  private final Map<String, Due> current = new HashMap<>();

  /** A queue that takes turns at a gate. */
  public DueQueue(HostGate gate) {
    this.gate = gate;
  }

  /** Sets when a feed is due, in place of what was set before. */
  public void schedule(String url, Instant at) {
    put(new Due(url, at, false));
  }

  /** Notes when the host of a feed was asked last, before it became ours. */
  public void polledBefore(String url, Instant at) {
    gate.usedAt(host(url), at);
  }

  /** Forgets a feed. */
  public void cancel(String url) {
    current.remove(url);
  }

  /** Takes out a feed that is due and whose host is free; null where there is none now. */
  public @Nullable String take(Instant now) {
    for (Due head = queue.peek(); head != null && !head.at().isAfter(now); head = queue.peek()) {
      queue.remove();
      if (!head.equals(current.get(head.url()))) {
        continue;
      }
      String host = host(head.url());
      // A turn booked is worth nothing where the host asked for a rest, or is slow over another
      // one.
      boolean booked = head.hasTurn() && !gate.isBusy(host) && !gate.heldUntil(host).isAfter(now);
      Instant turn = booked ? head.at() : gate.reserve(host);
      if (turn.isAfter(now)) {
        put(new Due(head.url(), turn, true));
        continue;
      }
      current.remove(head.url());
      return head.url();
    }
    return null;
  }

  /** When something is due next, null where nothing is waiting. */
  public @Nullable Instant nextAt() {
    for (Due head = queue.peek(); head != null; head = queue.peek()) {
      if (head.equals(current.get(head.url()))) {
        return head.at();
      }
      queue.remove();
    }
    return null;
  }

  private void put(Due due) {
    current.put(due.url(), due);
    queue.add(due);
  }

  private static String host(String url) {
    URI parsed = FetchUrl.parse(url);
    return parsed == null ? url : FetchUrl.host(parsed);
  }

  private record Due(String url, Instant at, boolean hasTurn) {}
}
