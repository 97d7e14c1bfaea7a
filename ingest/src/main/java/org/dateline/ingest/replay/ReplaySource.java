package org.dateline.ingest.replay;

import java.io.IOException;

/**
 * A file or folder that can be replayed. Reading it twice gives the same items in the same order.
 */
public interface ReplaySource {
  /** The file or folder, as messages name it. */
  String name();

  /** Size in bytes, for progress. */
  long size();

  /**
   * Reads all items in order.
   *
   * @throws IOException only where the source can't be opened at all
   */
  void read(Sink sink) throws IOException, InterruptedException;

  /** Takes items one by one. */
  @FunctionalInterface
  interface Sink {
    /** Takes one; may wait. */
    void accept(ReplayItem item) throws InterruptedException;

    /** Says how many bytes of the source are read; for progress. */
    default void position(long bytes) {}
  }
}
