package org.dateline.ingest.fetch;

/** Makes one HTTP exchange. Every outcome that a network can produce is a value. */
@FunctionalInterface
public interface Fetcher {
  /**
   * Fetches, redirects included.
   *
   * @throws InterruptedException when the calling thread is told to stop
   */
  FetchResult fetch(FetchRequest request) throws InterruptedException;
}
