package org.dateline.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.dateline.ingest.registry.FeedStatus;
import org.dateline.ingest.registry.FeedStatus.Health;
import org.dateline.ingest.state.DueQueue;
import org.dateline.ingest.state.FeedBook;
import org.dateline.ingest.state.FeedMerge;
import org.dateline.ingest.state.FeedOwnership;
import org.dateline.ingest.state.FeedWriter;
import org.dateline.ingest.state.Polled;
import org.dateline.schemas.FeedState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that knows which feeds are ours and when they are due. It hands them to workers,
 * and what they come back with to {@code news.feeds}. Everything here is confined to that thread;
 * workers see a feed's state and a flag, and answer through a queue.
 */
final class PollLoop implements FeedOwnership.Listener {
  private static final Logger log = LoggerFactory.getLogger(PollLoop.class);

  /** Longest time that a hand-over waits for polls under way. */
  private static final Duration HAND_OVER = Duration.ofSeconds(60);

  /** How often the feeds that have fallen silent are counted. */
  private static final Duration SILENCE_EVERY = Duration.ofMinutes(5);

  private final IngestPipeline pipeline;
  private final FeedBook book;
  private final DueQueue due;
  private final FeedWriter writer;
  private final ExecutorService workers;
  private final int maxUnderWay;
  private final InstantSource clock;
  private final IngestMetrics metrics;
  private final Map<String, UnderWay> underWay = new HashMap<>();
  private Instant silentCountedAt = Instant.EPOCH;
  private final BlockingQueue<Finished> finished = new LinkedBlockingQueue<>();

  PollLoop(
      IngestPipeline pipeline,
      FeedBook book,
      DueQueue due,
      FeedWriter writer,
      ExecutorService workers,
      int maxUnderWay,
      InstantSource clock,
      IngestMetrics metrics) {
    this.pipeline = pipeline;
    this.book = book;
    this.due = due;
    this.writer = writer;
    this.workers = workers;
    this.maxUnderWay = maxUnderWay;
    this.clock = clock;
    this.metrics = metrics;
  }

  /** One round: take in what finished, start what is due. */
  void round(FeedOwnership ownership) {
    countSilent();
    for (Finished each = finished.poll(); each != null; each = finished.poll()) {
      settle(each, true);
    }
    while (underWay.size() < maxUnderWay) {
      String url = due.take(clock.instant());
      if (url == null) {
        return;
      }
      int partition = writer.partition(url);
      FeedState feed = book.get(partition, url);
      if (feed == null || !feed.getActive()) {
        continue;
      }
      if (ownership.owns(partition)) {
        start(partition, feed);
      } else {
        due.schedule(url, clock.instant().plusSeconds(1));
      }
    }
  }

  private void countSilent() {
    Instant now = clock.instant();
    if (now.isBefore(silentCountedAt.plus(SILENCE_EVERY))) {
      return;
    }
    silentCountedAt = now;
    int[] silent = {0};
    book.each(feed -> silent[0] += FeedStatus.of(feed, now).health() == Health.SILENT ? 1 : 0);
    metrics.silent(silent[0]);
    metrics.owned(book.size());
  }

  private void start(int partition, FeedState feed) {
    UnderWay poll = new UnderWay(partition);
    underWay.put(feed.getUrl(), poll);
    workers.execute(
        () -> {
          Polled polled = null;
          try {
            polled = pipeline.poll(feed, poll::isStopping);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } catch (RuntimeException e) {
            log.error("{}: poll failed", feed.getUrl(), e);
          } finally {
            finished.add(new Finished(feed.getUrl(), polled));
          }
        });
  }

  private void settle(Finished each, boolean mayWrite) {
    UnderWay poll = underWay.remove(each.url());
    if (poll == null || !mayWrite) {
      return;
    }
    FeedState current = book.get(poll.partition(), each.url());
    if (current == null) {
      return;
    }
    Polled polled = each.polled();
    if (polled == null) {
      // A bug in our own code must not make us hammer the feed.
      due.schedule(each.url(), clock.instant().plus(Duration.ofHours(1)));
      return;
    }
    metrics.polled(polled);
    FeedState state = FeedMerge.polled(current, polled.state());
    if (polled.movedFrom() != null) {
      log.info("{}: moved to {}", polled.movedFrom(), state.getUrl());
      move(poll.partition(), polled.movedFrom(), state);
      return;
    }
    book.put(poll.partition(), state);
    writer.write(state);
    schedule(state);
  }

  /** The new address first: if we die in between, the feed is there twice and moves once more. */
  private void move(int partition, String from, FeedState state) {
    writer.write(state);
    writer.remove(from);
    book.remove(partition, from);
    due.cancel(from);
    int target = writer.partition(state.getUrl());
    if (book.holds(target)) {
      FeedState there = book.get(target, state.getUrl());
      FeedState merged = there == null ? state : FeedMerge.foreign(there, state);
      book.put(target, merged);
      schedule(merged);
    }
  }

  private void schedule(FeedState feed) {
    if (!feed.getActive()) {
      due.cancel(feed.getUrl());
      return;
    }
    Instant at = feed.getNextPollAt();
    due.schedule(feed.getUrl(), at == null ? clock.instant() : at);
  }

  @Override
  public void read(
      int partition, String url, @Nullable FeedState feed, boolean loaded, boolean own) {
    if (own) {
      return;
    }
    if (feed == null) {
      book.remove(partition, url);
      due.cancel(url);
      if (loaded) {
        // A state of ours may have come after the removal.
        writer.remove(url);
      }
      return;
    }
    FeedState known = loaded ? book.get(partition, url) : null;
    FeedState merged = known == null ? feed : FeedMerge.foreign(known, feed);
    book.put(partition, merged);
    if (known != null && !merged.equals(feed)) {
      writer.write(merged);
    }
    if (loaded && !underWay.containsKey(url)) {
      schedule(merged);
    }
  }

  @Override
  public void gained(int partition) {
    book.hold(partition);
    book.each(
        partition,
        feed -> {
          if (feed.getLastPollAt() != null) {
            due.polledBefore(feed.getUrl(), feed.getLastPollAt());
          }
          schedule(feed);
        });
    metrics.owned(book.size());
    log.info("partition {} of the feeds is ours, {} feeds in all", partition, book.size());
  }

  @Override
  public void losing(Set<Integer> partitions, boolean orderly) {
    underWay.values().stream()
        .filter(poll -> partitions.contains(poll.partition()))
        .forEach(UnderWay::stop);
    long until = System.nanoTime() + (orderly ? HAND_OVER.toNanos() : 0);
    while (isUnderWay(partitions)) {
      Finished each = awaitFinished(until);
      if (each == null) {
        log.warn("{} polls given up in a hand-over", underWay.size());
        break;
      }
      settle(each, orderly || !partitions.contains(partitionOf(each)));
    }
    if (orderly) {
      writer.flush();
    }
    for (int partition : partitions) {
      book.drop(partition).forEach(due::cancel);
      underWay.values().removeIf(poll -> poll.partition() == partition);
    }
    metrics.owned(book.size());
  }

  private boolean isUnderWay(Set<Integer> partitions) {
    return underWay.values().stream().anyMatch(poll -> partitions.contains(poll.partition()));
  }

  private int partitionOf(Finished each) {
    UnderWay poll = underWay.get(each.url());
    return poll == null ? -1 : poll.partition();
  }

  private @Nullable Finished awaitFinished(long untilNanos) {
    try {
      long left = Math.max(0, untilNanos - System.nanoTime());
      return finished.poll(left, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  /** A poll that a worker is at. */
  private static final class UnderWay {
    private final int partition;
    private volatile boolean stopping;

    UnderWay(int partition) {
      this.partition = partition;
    }

    int partition() {
      return partition;
    }

    boolean isStopping() {
      return stopping;
    }

    void stop() {
      stopping = true;
    }
  }

  private record Finished(String url, @Nullable Polled polled) {}
}
