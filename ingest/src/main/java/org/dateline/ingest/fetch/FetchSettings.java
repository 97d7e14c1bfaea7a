package org.dateline.ingest.fetch;

import java.time.Duration;

/**
 * Manners and limits of fetching.
 *
 * @param userAgent User-Agent header; names a contact
 * @param deadline longest time for one hop from connecting to the last byte, above zero
 * @param maxRedirects most redirects followed; zero follows none
 * @param connectionsPerHost most connections to one host at a time, at least 1
 * @param hostDelay least time between two requests to one host; zero waits for nothing
 * @param allowPrivateAddresses true lets loopback, private and link-local addresses be fetched
 */
public record FetchSettings(
    String userAgent,
    Duration deadline,
    int maxRedirects,
    int connectionsPerHost,
    Duration hostDelay,
    boolean allowPrivateAddresses) {
  /** Most redirects anyone follows. */
  public static final int MAX_REDIRECTS = 5;

  /** Checks the ranges; messages name the setting. */
  public FetchSettings {
    if (userAgent.isBlank()) {
      throw new IllegalArgumentException("userAgent must not be empty");
    }
    if (deadline.isNegative() || deadline.isZero()) {
      throw new IllegalArgumentException("deadline must be above zero, not " + deadline);
    }
    if (maxRedirects < 0 || maxRedirects > MAX_REDIRECTS) {
      throw new IllegalArgumentException("maxRedirects must be 0 to 5, not " + maxRedirects);
    }
    if (connectionsPerHost < 1) {
      throw new IllegalArgumentException(
          "connectionsPerHost must be at least 1, not " + connectionsPerHost);
    }
    if (hostDelay.isNegative()) {
      throw new IllegalArgumentException("hostDelay must not be negative, not " + hostDelay);
    }
  }
}
