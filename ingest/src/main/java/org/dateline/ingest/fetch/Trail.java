package org.dateline.ingest.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where a chain of redirects has led so far.
 *
 * @param start address that was asked for
 * @param url address of the current hop
 * @param permanent where the permanent redirects at the head of the chain led
 * @param onlyPermanent true while no temporary redirect was among them
 */
record Trail(URI start, URI url, URI permanent, boolean onlyPermanent) {
  Trail(URI start) {
    this(start, start, start, true);
  }

  /** One hop further. A move from https down to http is followed, but never taken as permanent. */
  Trail follow(URI next, int status) {
    boolean downgrade =
        "https".equalsIgnoreCase(url.getScheme()) && "http".equalsIgnoreCase(next.getScheme());
    boolean stays = onlyPermanent && (status == 301 || status == 308) && !downgrade;
    return new Trail(start, next, stays ? next : permanent, stays);
  }

  /** Where the feed has moved for good, null where it has not. */
  @Nullable URI permanentUrl() {
    return permanent.equals(start) ? null : permanent;
  }

  /** True on the host that was asked for: the only one that gets its user info. */
  boolean sameHost() {
    return start.getHost().equalsIgnoreCase(url.getHost()) && start.getPort() == url.getPort();
  }
}
