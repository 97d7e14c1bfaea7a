package org.dateline.ingest.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.dateline.ingest.feed.Feed;
import org.dateline.ingest.identity.Candidate;
import org.dateline.ingest.identity.EntryMatcher;
import org.dateline.ingest.identity.Known;
import org.dateline.ingest.publish.ArticleReader.Reading;
import org.dateline.ingest.state.Publication;
import org.dateline.schemas.FeedState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads and publishes a document's candidates, and waits until each is acknowledged. */
public final class Publisher {
  private static final Logger log = LoggerFactory.getLogger(Publisher.class);

  private final ArticleReader reader;
  private final ArticleSink sink;
  private final int mostAtATime;

  /**
   * A publisher of what a reader makes.
   *
   * @param mostAtATime most entries of one document that are published in one poll, the newest; the
   *     others wait for the next
   */
  public Publisher(ArticleReader reader, ArticleSink sink, int mostAtATime) {
    this.reader = reader;
    this.sink = sink;
    this.mostAtATime = mostAtATime;
  }

  /** Publishes; what fails, waits or comes after the stop, counts as never seen. */
  public Publication publish(
      FeedState feed,
      Feed document,
      List<Candidate> candidates,
      Instant now,
      BooleanSupplier stopping)
      throws InterruptedException {
    List<Sent> sent = new ArrayList<>();
    int first = Math.max(0, candidates.size() - mostAtATime);
    for (int i = 0; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      sent.add(
          i < first || stopping.getAsBoolean()
              ? Sent.notYet(candidate)
              : publish(feed, document, candidate, now));
    }
    return acknowledged(feed, sent);
  }

  private Sent publish(FeedState feed, Feed document, Candidate candidate, Instant now)
      throws InterruptedException {
    Reading reading = reader.read(feed, document, candidate, now);
    Known known = candidate.published(reading.article().getId(), tries(candidate, reading), now);
    boolean settled = !reading.pageMissing() || known.pageTries() >= EntryMatcher.MAX_PAGE_TRIES;
    boolean said = candidate.isRetry() && !reading.article().getFullText();
    if (said || reading.empty()) {
      // The summary is out already, or there is nothing to say at all.
      return new Sent(candidate, known, CompletableFuture.completedFuture(null), false, settled);
    }
    return new Sent(candidate, known, sink.publish(reading.article()), true, settled);
  }

  private static int tries(Candidate candidate, Reading reading) {
    if (!reading.pageMissing()) {
      return 0;
    }
    return candidate.before() == null ? 1 : candidate.before().pageTries() + 1;
  }

  private static Publication acknowledged(FeedState feed, List<Sent> sent)
      throws InterruptedException {
    List<Known> known = new ArrayList<>();
    int fresh = 0;
    int changed = 0;
    boolean complete = true;
    for (Sent each : sent) {
      Candidate candidate = each.candidate();
      if (!isAcknowledged(feed, each)) {
        complete = false;
        if (candidate.before() != null) {
          known.add(candidate.before());
        }
        continue;
      }
      known.add(each.known());
      complete &= each.settled();
      fresh += each.counts() && candidate.isNew() ? 1 : 0;
      changed += each.counts() && !candidate.isNew() ? 1 : 0;
    }
    Collections.reverse(known);
    return new Publication(known, fresh, changed, complete);
  }

  private static boolean isAcknowledged(FeedState feed, Sent sent) throws InterruptedException {
    try {
      sent.acknowledged().get();
      return true;
    } catch (ExecutionException e) {
      log.warn("{}: article not published: {}", feed.getUrl(), e.getCause().getMessage());
      return false;
    } catch (CancellationException e) {
      return false;
    }
  }

  /**
   * A candidate on its way.
   *
   * @param known what is remembered of it once it is acknowledged
   * @param counts false where there was nothing to send
   * @param settled false where its page is to be asked for again
   */
  private record Sent(
      Candidate candidate,
      Known known,
      CompletableFuture<Void> acknowledged,
      boolean counts,
      boolean settled) {
    /** One that the stop came before. */
    static Sent notYet(Candidate candidate) {
      CompletableFuture<Void> never = new CompletableFuture<>();
      never.cancel(false);
      return new Sent(candidate, candidate.published("", 0, Instant.EPOCH), never, false, false);
    }
  }
}
