package org.dateline.ingest.registry;

/** A list of feeds, or an address in it, that cannot be used; the message is one clear line. */
public final class FeedListException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A line that names the input. */
  public FeedListException(String message) {
    super(message);
  }
}
