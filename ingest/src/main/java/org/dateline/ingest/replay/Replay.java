package org.dateline.ingest.replay;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.dateline.ingest.IngestPipeline;
import org.dateline.ingest.fetch.FetchResult.Fetched;
import org.dateline.ingest.publish.ArticleSink;
import org.dateline.ingest.state.Polled;
import org.dateline.schemas.FeedState;
import org.dateline.schemas.RawArticle;

/**
 * The way of a replay: read an item, see whether it is wanted, wait for its time, publish it under
 * the id and with the time that it has live. So a replay into topics that have its articles already
 * adds nothing: the enricher knows them by id and text.
 */
public final class Replay {
  /** Articles that may be on their way at once. */
  private static final int MOST_UNDER_WAY = 2_000;

  private final ReplaySettings settings;
  private final IngestPipeline feeds;
  private final ArticleSink sink;
  private final Tempo tempo;
  private final Map<String, FeedState> states = new HashMap<>();
  private final UnderWay underWay = new UnderWay(MOST_UNDER_WAY);
  private final ReplayReport report = new ReplayReport();

  /**
   * A replay.
   *
   * @param feeds reads saved feeds; its pages come from nowhere, so that nothing is fetched
   * @param sink takes the articles
   */
  public Replay(ReplaySettings settings, IngestPipeline feeds, ArticleSink sink, Tempo tempo) {
    this.settings = settings;
    this.feeds = feeds;
    this.sink = sink;
    this.tempo = tempo;
  }

  /**
   * Replays sources one after the other; returns when every article is acknowledged.
   *
   * @param progress told after each item
   * @throws IOException where a source can't be opened
   * @throws IllegalStateException where an article was not taken, so that a caller can start again
   */
  public ReplayReport run(List<ReplaySource> sources, Consumer<ReplayReport> progress)
      throws IOException, InterruptedException {
    for (ReplaySource source : sources) {
      source.read(
          item -> {
            report.countItem();
            replay(item);
            progress.accept(report);
          });
    }
    underWay.finish();
    return report;
  }

  private void replay(ReplayItem item) throws InterruptedException {
    if (item instanceof ReplayItem.Skipped skipped) {
      report.countSkipped(skipped);
    } else if (item instanceof ReplayItem.Snapshot snapshot) {
      snapshot(snapshot);
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
    tempo.until(time);
    underWay.add(sink.publish(article));
    report.countPublished(1);
  }

  /**
   * A feed's states go through the pipeline in their order, each with what the one before left to
   * remember.
   */
  private void snapshot(ReplayItem.Snapshot snapshot) throws InterruptedException {
    if (!settings.covers(snapshot.fetchedAt())) {
      report.countLeftOut();
      return;
    }
    tempo.until(snapshot.fetchedAt());
    FeedState before =
        states.computeIfAbsent(
            snapshot.feedUrl(), url -> FeedState.newBuilder().setUrl(url).build());
    Fetched fetched = new Fetched(URI.create(snapshot.feedUrl()), null, Map.of(), snapshot.body());
    Polled polled = feeds.read(before, fetched, snapshot.fetchedAt(), () -> false);
    if (polled.outcome() == Polled.Outcome.NOT_A_FEED) {
      report.countSkipped(
          new ReplayItem.Skipped(snapshot.origin(), String.valueOf(polled.state().getLastError())));
    }
    report.countPublished(polled.fresh() + polled.changed());
    states.put(snapshot.feedUrl(), polled.state());
  }

  /** Acknowledgements that are still to come: at most so many, and none is forgotten. */
  private static final class UnderWay {
    private final java.util.ArrayDeque<CompletableFuture<Void>> waiting =
        new java.util.ArrayDeque<>();
    private final int most;

    UnderWay(int most) {
      this.most = most;
    }

    void add(CompletableFuture<Void> acknowledged) throws InterruptedException {
      waiting.add(acknowledged);
      while (waiting.size() > most || (!waiting.isEmpty() && waiting.peek().isDone())) {
        settle();
      }
    }

    void finish() throws InterruptedException {
      while (!waiting.isEmpty()) {
        settle();
      }
    }

    private void settle() throws InterruptedException {
      try {
        waiting.remove().get();
      } catch (ExecutionException failed) {
        throw new IllegalStateException(
            "an article was not taken: " + failed.getCause().getMessage(), failed.getCause());
      }
    }
  }
}
