package org.dateline.app.kafka;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.errors.InterruptException;
import org.dateline.ingest.publish.ArticleSink;
import org.dateline.schemas.RawArticle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes articles of a replay no faster than a running enricher has time for them beside what is
 * live. Live articles and those of a replay lie in the same partitions, and an enricher that has
 * both before it takes the older first: what it has before it must be little. Where no enricher
 * runs, there is nothing to yield to.
 */
public final class YieldingSink implements ArticleSink {
  private static final Logger log = LoggerFactory.getLogger(YieldingSink.class);
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final Duration ASK = Duration.ofSeconds(5);

  private final ArticleSink sink;
  private final EnrichBacklog backlog;
  private final InstantSource clock;
  private final YieldWindow window;
  private final AtomicInteger unacknowledged = new AtomicInteger();
  private Instant nextLook = Instant.MIN;
  private Instant nextAsk = Instant.MIN;
  private boolean isRunning;
  private boolean waited;
  private int room;

  /**
   * A sink before another.
   *
   * @param delay by which a live article may be late for the replay's sake, above zero
   */
  public YieldingSink(
      ArticleSink sink, EnrichBacklog backlog, Duration delay, InstantSource clock) {
    this.sink = sink;
    this.backlog = backlog;
    this.clock = clock;
    this.window = new YieldWindow(delay);
  }

  /** Waits for its turn. */
  @Override
  public CompletableFuture<Void> publish(RawArticle article) {
    while (!mayGo()) {
      waited = true;
      pause();
    }
    room--;
    unacknowledged.incrementAndGet();
    return sink.publish(article)
        .whenComplete((nothing, failure) -> unacknowledged.decrementAndGet());
  }

  private boolean mayGo() {
    Instant now = clock.instant();
    if (!now.isBefore(nextLook)) {
      nextLook = now.plus(LOOK);
      room = look(now);
      waited = false;
    }
    return !isRunning || room > 0;
  }

  private int look(Instant now) {
    try {
      if (!now.isBefore(nextAsk)) {
        nextAsk = now.plus(ASK);
        isRunning = backlog.isRunning();
      }
      Optional<EnrichBacklog.Look> look = isRunning ? backlog.look() : Optional.empty();
      int sent = unacknowledged.get();
      return look.map(it -> window.room(clock.instant(), it.arrived(), it.waiting(), waited) - sent)
          .orElse(YieldWindow.LEAST - sent);
    } catch (KafkaUnreachableException e) {
      log.warn("{}; asking again", e.getMessage());
      return 0;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK.toMillis() / 4);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }
}
