package org.dateline.ingest.replay;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.dateline.ingest.IngestPipeline;
import org.dateline.ingest.OfflinePipeline;
import org.dateline.ingest.archive.Capture;
import org.dateline.ingest.fetch.FetchResult.Fetched;
import org.dateline.ingest.publish.ArticleSink;
import org.dateline.ingest.state.Polled;
import org.dateline.schemas.FeedState;
import org.dateline.schemas.Provenance;
import org.dateline.schemas.RawArticle;

/**
 * The way of a replay: read an item, see whether it is wanted, wait for its time, publish it under
 * the id and with the time that it has live. So a replay into topics that have its articles already
 * adds nothing: the enricher knows them by id and text. Nothing is fetched.
 */
public final class Replay {
  private final ReplaySettings settings;
  private final Outgoing outgoing;
  private final FeedStates states = new FeedStates();
  private final ReplayClock savedClock = new ReplayClock();
  private final IngestPipeline saved;
  private final Map<Origin, IngestPipeline> archived = new HashMap<>();
  private final ReplayReport report = new ReplayReport();
  private int filtered;
  private boolean quiet;

  /** Where polls come from: an archive, and whether it is one of our own. */
  private record Origin(ArchivedExchange archive, boolean ours) {}

  /**
   * A replay.
   *
   * @param sink takes the articles
   */
  public Replay(ReplaySettings settings, ArticleSink sink, Tempo tempo) {
    this.settings = settings;
    this.outgoing = new Outgoing(sink, tempo);
    this.saved = OfflinePipeline.to(this::fromSaved, savedClock);
  }

  /**
   * Replays sources one after the other; returns when every article is acknowledged.
   *
   * @param known how many items an earlier run has done: feeds are read from them, so that they
   *     remember what they did, but nothing is published
   * @param progress told after each item
   * @throws IOException where a source can't be opened
   * @throws IllegalStateException where an article was not taken, so that a caller can start again
   */
  public ReplayReport run(List<ReplaySource> sources, long known, Consumer<ReplayReport> progress)
      throws IOException, InterruptedException {
    long total = sources.stream().mapToLong(ReplaySource::size).sum();
    long before = 0;
    for (ReplaySource source : sources) {
      source.read(new Reader(known, progress, before, total));
      outgoing.until(Instant.MAX);
      before += source.size();
    }
    outgoing.finish();
    return report;
  }

  /** How many items are done for good, all their articles acknowledged. */
  public long done() {
    return outgoing.done(report.items());
  }

  /** Takes what a source holds. */
  private final class Reader implements ReplaySource.Sink {
    private final long known;
    private final Consumer<ReplayReport> progress;
    private final long before;
    private final long total;

    Reader(long known, Consumer<ReplayReport> progress, long before, long total) {
      this.known = known;
      this.progress = progress;
      this.before = before;
      this.total = total;
    }

    @Override
    public void accept(ReplayItem item) throws InterruptedException {
      report.countItem();
      quiet = report.items() <= known;
      boolean remembers = item instanceof ReplayItem.Snapshot || item instanceof ReplayItem.Poll;
      if (!quiet || remembers) {
        replay(item);
      }
      progress.accept(report);
    }

    @Override
    public void position(long bytes) {
      report.reached(total == 0 ? 1 : Math.min(1, (double) (before + bytes) / total));
    }
  }

  private void replay(ReplayItem item) throws InterruptedException {
    if (item instanceof ReplayItem.Skipped skipped) {
      report.countSkipped(skipped);
    } else if (item instanceof ReplayItem.Snapshot snapshot) {
      snapshot(snapshot);
    } else if (item instanceof ReplayItem.Poll poll) {
      poll(poll);
    } else if (item instanceof ReplayItem.Document document) {
      document(document);
    } else if (item instanceof ReplayItem.Article line) {
      publish(line.article());
    }
  }

  private void document(ReplayItem.Document document) throws InterruptedException {
    if (!settings.covers(document.fetchedAt())
        || !settings.covers(ArchivedPage.host(document.url()))) {
      report.countLeftOut();
      return;
    }
    RawArticle article = ArchivedPage.article(document);
    if (article == null) {
      report.countLeftOut();
    } else {
      publish(article);
    }
  }

  private void publish(RawArticle article) throws InterruptedException {
    Instant time = article.getProvenance().getFetchedAt();
    if (!settings.covers(time) || !settings.covers(article.getOutlet())) {
      report.countLeftOut();
      return;
    }
    outgoing.add(article, time, report.items());
    outgoing.until(time);
    report.countArticles(1);
  }

  /**
   * A feed's states go through the pipeline in their order, each with what the one before left to
   * remember.
   */
  private void snapshot(ReplayItem.Snapshot snapshot) throws InterruptedException {
    Instant time = snapshot.fetchedAt();
    if (!settings.covers(time)) {
      report.countLeftOut();
      return;
    }
    outgoing.until(time);
    savedClock.set(time);
    FeedState before = states.before(snapshot.feedUrl(), null);
    Fetched fetched =
        new Fetched(URI.create(snapshot.feedUrl()), null, snapshot.headers(), snapshot.body());
    count(before, saved.read(before, fetched, time, () -> false), time, snapshot.origin());
  }

  /** A poll goes through the pipeline as it did live, but for where its answers come from. */
  private void poll(ReplayItem.Poll poll) throws InterruptedException {
    Instant time = poll.first().answered();
    if (!settings.covers(time)) {
      report.countLeftOut();
      return;
    }
    outgoing.until(time);
    poll.archive().begin(poll.first());
    String url = poll.feed() == null ? poll.first().url() : poll.feed().url();
    FeedState before = states.before(url, poll.feed());
    Origin from = new Origin(poll.archive(), poll.feed() != null);
    IngestPipeline pipeline = archived.computeIfAbsent(from, this::over);
    try {
      Polled polled =
          poll.first().isPush()
              ? pipeline.pushed(before, poll.archive().delivered(poll.first(), url), () -> false)
              : pipeline.poll(before, () -> false);
      count(before, polled, time, poll.origin());
    } catch (IOException broken) {
      report.countSkipped(
          new ReplayItem.Skipped(poll.origin(), String.valueOf(broken.getMessage())));
    }
  }

  private IngestPipeline over(Origin from) {
    ArchivedExchange archive = from.archive();
    return OfflinePipeline.over(
        archive, article -> fromArchive(article, archive), archive.clock(), from.ours());
  }

  private void count(FeedState before, Polled polled, Instant now, String origin) {
    if (polled.outcome() == Polled.Outcome.NOT_A_FEED) {
      String error = Objects.requireNonNullElse(polled.state().getLastError(), "no feed");
      report.countRefused(new ReplayItem.Skipped(origin, error));
    }
    if (!quiet) {
      report.countArticles(Math.max(0, polled.fresh() - filtered));
      report.countRevisions(polled.changed());
    }
    filtered = 0;
    states.after(before, polled, now);
  }

  private CompletableFuture<Void> fromSaved(RawArticle article) {
    if (!quiet) {
      outgoing.add(article, savedClock.instant(), report.items());
    }
    return CompletableFuture.completedFuture(null);
  }

  /** Notes where the archive has the article: its page, or the feed where that had it whole. */
  private CompletableFuture<Void> fromArchive(RawArticle article, ArchivedExchange archive) {
    Capture from = archive.source(article.getOriginalUrl());
    if (from != null) {
      article.setProvenance(
          Provenance.newBuilder(article.getProvenance()).setArchive(from.origin()).build());
    }
    if (quiet) {
      return CompletableFuture.completedFuture(null);
    }
    if (settings.covers(article.getOutlet())) {
      outgoing.add(article, archive.clock().instant(), report.items());
    } else {
      filtered++;
      report.countLeftOut();
    }
    return CompletableFuture.completedFuture(null);
  }
}
