package org.dateline.ingest.fetch;

import java.net.URI;
import java.time.Instant;

/** Is shown every exchange that came to an answer, redirects and refusals included. */
@FunctionalInterface
public interface Recorder {
  /** Records nothing. */
  Recorder NONE = seen -> {};

  /** Takes one; may wait where it can't keep up. Called by many threads. */
  void record(Seen seen) throws InterruptedException;

  /**
   * An exchange as it was.
   *
   * @param url address without user info
   * @param request what was wanted
   * @param begun when the request was sent
   * @param answered when the last byte had come
   * @param answer what came
   */
  record Seen(
      URI url, FetchRequest request, Instant begun, Instant answered, Exchange.Answer answer) {}
}
