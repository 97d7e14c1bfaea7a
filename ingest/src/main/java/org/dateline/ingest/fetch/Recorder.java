package org.dateline.ingest.fetch;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Is shown every exchange that came to an answer, redirects and refusals included. */
@FunctionalInterface
public interface Recorder {
  /** Records nothing. */
  Recorder NONE = seen -> {};

  /** Takes one; may wait where it can't keep up. Called by many threads. */
  void record(Seen seen) throws InterruptedException;

  /** Takes a document of a feed that came unasked, from a hub; in the same way. */
  default void record(Pushed pushed) throws InterruptedException {}

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

  /**
   * A document that a hub delivered. Where it was delivered to and how it was signed are secrets,
   * and not part of it.
   *
   * @param url address of the feed without user info
   * @param about what an archive notes of the feed
   * @param at when it was taken in
   * @param contentType as the hub sent it, null where it did not
   */
  record Pushed(
      URI url, Map<String, String> about, Instant at, @Nullable String contentType, byte[] body) {
    /** Copies the notes. */
    public Pushed {
      about = Map.copyOf(about);
    }
  }
}
