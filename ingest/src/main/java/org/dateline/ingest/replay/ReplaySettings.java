package org.dateline.ingest.replay;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of the sources is replayed, and how fast.
 *
 * @param from leaves out what was fetched before, null for no limit
 * @param to leaves out what was fetched at or after, null for no limit
 * @param hosts leaves out documents of other hosts (a host covers its subdomains); empty for all
 * @param speed how many times faster than it happened, above 0; infinity for as fast as possible
 */
public record ReplaySettings(
    @Nullable Instant from, @Nullable Instant to, Set<String> hosts, double speed) {
  /** Checks the speed and copies the hosts. */
  public ReplaySettings {
    if (!(speed > 0)) {
      throw new IllegalArgumentException("speed must be above 0, not " + speed);
    }
    if (from != null && to != null && !from.isBefore(to)) {
      throw new IllegalArgumentException("from " + from + " is not before to " + to);
    }
    hosts = Set.copyOf(hosts);
  }

  /** Everything, as fast as possible. */
  public static ReplaySettings everything() {
    return new ReplaySettings(null, null, Set.of(), Double.POSITIVE_INFINITY);
  }

  boolean covers(Instant time) {
    return (from == null || !time.isBefore(from)) && (to == null || time.isBefore(to));
  }

  boolean covers(@Nullable String host) {
    if (hosts.isEmpty()) {
      return true;
    }
    return host != null
        && hosts.stream().anyMatch(wanted -> host.equals(wanted) || host.endsWith("." + wanted));
  }
}
