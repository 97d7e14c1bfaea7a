package org.dateline.ingest.replay;

import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Acknowledgements that are still to come: at most so many, and none is forgotten. */
final class UnderWay {
  private final ArrayDeque<Sent> waiting = new ArrayDeque<>();
  private final int most;

  UnderWay(int most) {
    this.most = most;
  }

  private record Sent(CompletableFuture<Void> acknowledged, long item) {}

  /**
   * Adds one; waits while there are too many.
   *
   * @param item number of the item that it came from
   * @throws IllegalStateException where an earlier one was not taken
   */
  void add(CompletableFuture<Void> acknowledged, long item) throws InterruptedException {
    waiting.add(new Sent(acknowledged, item));
    while (waiting.size() > most
        || (!waiting.isEmpty() && waiting.element().acknowledged().isDone())) {
      settle();
    }
  }

  /** Waits for all. */
  void finish() throws InterruptedException {
    while (!waiting.isEmpty()) {
      settle();
    }
  }

  /** The least number of an item that is not acknowledged, or otherwise. */
  long leastItem(long otherwise) {
    return waiting.stream().mapToLong(Sent::item).reduce(otherwise, Math::min);
  }

  private void settle() throws InterruptedException {
    try {
      waiting.remove().acknowledged().get();
    } catch (ExecutionException failed) {
      throw new IllegalStateException(
          "an article was not taken: " + failed.getCause().getMessage(), failed.getCause());
    }
  }
}
