package org.dateline.ingest.replay;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.dateline.ingest.publish.ArticleSink;
import org.dateline.schemas.RawArticle;

/**
 * Articles on their way out, in the order of the times at which they went out live: a poll whose
 * pages took long is overtaken by polls that began later, as it was then.
 */
final class Outgoing {
  /** Articles that may be on their way at once. */
  private static final int MOST_UNDER_WAY = 2_000;

  private final ArticleSink sink;
  private final Tempo tempo;
  private final UnderWay underWay = new UnderWay(MOST_UNDER_WAY);
  private final PriorityQueue<Waiting> waiting =
      new PriorityQueue<>(Comparator.comparing(Waiting::time).thenComparing(Waiting::number));
  private long number;

  Outgoing(ArticleSink sink, Tempo tempo) {
    this.sink = sink;
    this.tempo = tempo;
  }

  private record Waiting(RawArticle article, Instant time, long item, long number) {}

  /**
   * Takes an article that went out at a time.
   *
   * @param item number of the item that it came from
   */
  void add(RawArticle article, Instant time, long item) {
    waiting.add(new Waiting(article, time, item, number++));
  }

  /** Lets out what went out up to a time. */
  void until(Instant time) throws InterruptedException {
    while (!waiting.isEmpty() && !waiting.element().time().isAfter(time)) {
      Waiting next = waiting.remove();
      tempo.until(next.time());
      underWay.add(sink.publish(next.article()), next.item());
    }
  }

  /** Lets out all, and waits until all is acknowledged. */
  void finish() throws InterruptedException {
    until(Instant.MAX);
    underWay.finish();
  }

  /** How many of the first so many items are done for good, all their articles acknowledged. */
  long done(long items) {
    long least = waiting.stream().mapToLong(Waiting::item).reduce(items + 1, Math::min);
    return underWay.leastItem(least) - 1;
  }
}
