package org.dateline.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import org.dateline.ingest.UnderWay.Finished;
import org.dateline.ingest.registry.FeedStatus;
import org.dateline.ingest.registry.FeedStatus.Health;
import org.dateline.ingest.state.DueQueue;
import org.dateline.ingest.state.FeedBook;
import org.dateline.ingest.state.FeedMerge;
import org.dateline.ingest.state.FeedOwnership;
import org.dateline.ingest.state.FeedWriter;
import org.dateline.ingest.state.Polled;
import org.dateline.ingest.websub.HubEvent;
import org.dateline.ingest.websub.HubEvent.Delivered;
import org.dateline.ingest.websub.Hubs;
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

  /** How often all feeds are looked at: silent ones are counted, leases with hubs renewed. */
  private static final Duration VISIT_EVERY = Duration.ofMinutes(5);

  private final IngestPipeline pipeline;
  private final FeedBook book;
  private final DueQueue due;
  private final FeedWriter writer;
  private final Hubs hubs;
  private final int maxUnderWay;
  private final InstantSource clock;
  private final IngestMetrics metrics;
  private final UnderWay underWay;
  private final Waiting waiting = new Waiting();
  private Instant visitedAt = Instant.EPOCH;

  PollLoop(
      IngestPipeline pipeline,
      FeedBook book,
      DueQueue due,
      FeedWriter writer,
      Hubs hubs,
      ExecutorService workers,
      int maxUnderWay,
      InstantSource clock,
      IngestMetrics metrics) {
    this.pipeline = pipeline;
    this.book = book;
    this.due = due;
    this.writer = writer;
    this.hubs = hubs;
    this.underWay = new UnderWay(workers);
    this.maxUnderWay = maxUnderWay;
    this.clock = clock;
    this.metrics = metrics;
  }

  /** One round: take in what finished and what hubs sent, start what is due. */
  void round(FeedOwnership ownership) {
    for (Finished each = underWay.take(0); each != null; each = underWay.take(0)) {
      settle(each, true);
    }
    hear();
    visit();
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
        underWay.start(partition, url, stopping -> pipeline.poll(feed, stopping));
      } else {
        due.schedule(url, clock.instant().plusSeconds(1));
      }
    }
  }

  /** Counts the feeds that have fallen silent, and asks the hubs that are to be asked. */
  private void visit() {
    Instant now = clock.instant();
    if (now.isBefore(visitedAt.plus(VISIT_EVERY))) {
      return;
    }
    visitedAt = now;
    int[] silent = {0};
    List<FeedState> wanted = new ArrayList<>();
    book.each(
        feed -> {
          silent[0] += FeedStatus.of(feed, now).health() == Health.SILENT ? 1 : 0;
          if (hubs.isDue(feed, now) && !underWay.contains(feed.getUrl())) {
            wanted.add(feed);
          }
        });
    wanted.forEach(feed -> keep(hubs.subscribe(feed, now), feed));
    metrics.silent(silent[0]);
    metrics.owned(book.size());
  }

  private void hear() {
    for (HubEvent event = hubs.next(); event != null; event = hubs.next()) {
      FeedState feed = book.get(writer.partition(event.feedUrl()), event.feedUrl());
      if (event instanceof Delivered delivery) {
        deliver(feed, delivery);
      } else if (feed != null) {
        keep(hubs.after(feed, event, clock.instant()), feed);
      }
    }
  }

  /**
   * A feed is read by one worker at a time: a delivery waits for a poll, and for the one before.
   */
  private void deliver(@Nullable FeedState feed, Delivered delivery) {
    if (feed == null) {
      hubs.done(delivery);
    } else if (underWay.contains(feed.getUrl())) {
      waiting.add(delivery);
    } else {
      due.cancel(feed.getUrl());
      underWay.start(
          writer.partition(feed.getUrl()),
          feed.getUrl(),
          stopping -> {
            try {
              return pipeline.pushed(feed, delivery, stopping);
            } finally {
              hubs.done(delivery);
            }
          });
    }
  }

  /** Stores a state that nothing but its hub has changed. */
  private void keep(FeedState after, FeedState before) {
    if (!after.equals(before)) {
      book.put(writer.partition(after.getUrl()), after);
      writer.write(after);
    }
  }

  private void settle(Finished each, boolean mayWrite) {
    if (!underWay.end(each) || !mayWrite) {
      return;
    }
    store(each);
    for (Delivered next : waiting.take(each.url())) {
      deliver(book.get(each.partition(), each.url()), next);
    }
  }

  private void store(Finished each) {
    FeedState current = book.get(each.partition(), each.url());
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
      move(each.partition(), polled.movedFrom(), state);
      return;
    }
    hubs.watch(state);
    Instant now = clock.instant();
    FeedState asked = hubs.isDue(state, now) ? hubs.subscribe(state, now) : state;
    book.put(each.partition(), asked);
    writer.write(asked);
    schedule(asked);
  }

  /** The new address first: if we die in between, the feed is there twice and moves once more. */
  private void move(int partition, String from, FeedState state) {
    writer.write(state);
    writer.remove(from);
    book.remove(partition, from);
    due.cancel(from);
    hubs.forget(from);
    int target = writer.partition(state.getUrl());
    if (book.holds(target)) {
      FeedState there = book.get(target, state.getUrl());
      FeedState merged = there == null ? state : FeedMerge.foreign(there, state);
      book.put(target, merged);
      hubs.watch(merged);
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
      hubs.forget(url);
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
    if (loaded) {
      hubs.watch(merged);
    }
    if (loaded && !underWay.contains(url)) {
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
          hubs.watch(feed);
          schedule(feed);
        });
    visitedAt = Instant.EPOCH;
    metrics.owned(book.size());
    log.info("partition {} of the feeds is ours, {} feeds in all", partition, book.size());
  }

  @Override
  public void losing(Set<Integer> partitions, boolean orderly) {
    underWay.stop(partitions);
    long until = System.nanoTime() + (orderly ? HAND_OVER.toNanos() : 0);
    while (underWay.containsAny(partitions)) {
      Finished each = underWay.take(until - System.nanoTime());
      if (each == null) {
        log.warn("{} polls given up in a hand-over", underWay.size());
        break;
      }
      settle(each, orderly || !partitions.contains(each.partition()));
    }
    if (orderly) {
      writer.flush();
    }
    partitions.forEach(this::drop);
    metrics.owned(book.size());
  }

  private void drop(int partition) {
    for (String url : book.drop(partition)) {
      due.cancel(url);
      hubs.forget(url);
      waiting.take(url).forEach(hubs::done);
    }
    underWay.giveUp(partition);
  }
}
