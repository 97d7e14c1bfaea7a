package org.dateline.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives out turns at hosts: one request to a host at a time, the next at least the host's delay
 * after the last one's end, and a host that asked to be left alone is. Turns are booked ahead, so
 * that those who wait know for how long; what counts in the end is the time of the request itself,
 * which {@link #enter} checks, since a turn may be taken late. Where the delay is zero, requests
 * may overlap. Safe for many threads.
 */
public final class HostGate {
  private static final int PURGE_ABOVE = 50_000;

  /** How soon to ask again while a request is under way, whose end nobody knows. */
  private static final Duration ASK_AGAIN = Duration.ofMillis(50);

  private final InstantSource clock;
  private final Duration delay;
  private final Map<String, Host> hosts = new HashMap<>();
  private int purgeAbove = PURGE_ABOVE;

  /** A gate with one delay for all hosts that ask for no longer one. */
  public HostGate(InstantSource clock, Duration delay) {
    this.clock = clock;
    this.delay = delay;
  }

  /** Books the next free turn at the host: the time from which it may be used, not before now. */
  public synchronized Instant reserve(String name) {
    Instant now = clock.instant();
    purge(now);
    Host host = host(name);
    Instant soonest = host.isBusy() ? now.plus(host.delay) : now;
    Instant turn = later(soonest, later(host.free, host.held));
    host.free = turn.plus(host.delay);
    return turn;
  }

  /**
   * Begins a request, if it may begin now. Each request begun is ended with {@link #leave}.
   *
   * @return null where it has begun; otherwise when to ask again
   */
  public synchronized @Nullable Instant enter(String name) {
    Instant now = clock.instant();
    Host host = host(name);
    Instant ready = later(host.held, host.used);
    if (ready.isAfter(now)) {
      return ready;
    }
    if (host.isBusy()) {
      return now.plus(ASK_AGAIN);
    }
    host.underWay++;
    host.used = now.plus(host.delay);
    host.free = later(host.free, host.used);
    return null;
  }

  /**
   * Ends a request: the delay counts from here, so that one which was slow to arrive is not
   * followed at once by the next.
   */
  public synchronized void leave(String name) {
    host(name).underWay--;
    usedAt(name, clock.instant());
  }

  /** Whether a request is under way at a host that takes one at a time. */
  public synchronized boolean isBusy(String name) {
    Host host = hosts.get(name);
    return host != null && host.isBusy();
  }

  /** Notes a request that another instance made before the host became ours. */
  public synchronized void usedAt(String name, Instant time) {
    Host host = host(name);
    host.used = later(host.used, time.plus(host.delay));
    host.free = later(host.free, host.used);
  }

  /** Leaves the host alone until then. */
  public synchronized void holdUntil(String name, Instant until) {
    Host host = host(name);
    host.held = later(host.held, until);
  }

  /** Until when the host is left alone; a time past where it is not. */
  public synchronized Instant heldUntil(String name) {
    Host host = hosts.get(name);
    return host == null ? Instant.EPOCH : host.held;
  }

  /** Takes over a longer delay that the host asks for; a shorter one changes nothing. */
  public synchronized void slowDown(String name, Duration wanted) {
    if (wanted.compareTo(delay) > 0) {
      host(name).delay = wanted;
    }
  }

  private Host host(String name) {
    return hosts.computeIfAbsent(name, unused -> new Host(delay));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** Forgets hosts whose turn is long past; those with a delay of their own stay a day. */
  private void purge(Instant now) {
    if (hosts.size() <= purgeAbove) {
      return;
    }
    hosts
        .values()
        .removeIf(
            host -> {
              Instant over = later(host.free, host.held);
              Duration stays = host.delay.equals(delay) ? Duration.ZERO : Duration.ofDays(1);
              return host.underWay == 0 && over.plus(stays).isBefore(now);
            });
    purgeAbove = Math.max(PURGE_ABOVE, hosts.size() * 2);
  }

  /** What is booked and what was used of a host. */
  private static final class Host {
    Duration delay;
    int underWay;
    Instant free = Instant.EPOCH;
    Instant used = Instant.EPOCH;
    Instant held = Instant.EPOCH;

    Host(Duration delay) {
      this.delay = delay;
    }

    boolean isBusy() {
      return underWay > 0 && !delay.isZero();
    }
  }
}
