package org.dateline.ingest;

import java.time.InstantSource;
import java.util.function.Function;
import org.dateline.ingest.document.Documents;
import org.dateline.ingest.fetch.Fetcher;
import org.dateline.ingest.fetch.HostGate;
import org.dateline.ingest.fetch.Recorder;
import org.dateline.ingest.page.Page;
import org.dateline.ingest.page.PageSource;
import org.dateline.ingest.publish.ArticleReader;
import org.dateline.ingest.publish.ArticleSink;
import org.dateline.ingest.publish.PageFetcher;
import org.dateline.ingest.publish.Publisher;
import org.dateline.ingest.robots.Robots;
import org.dateline.ingest.schedule.Schedule;
import org.dateline.ingest.state.FeedLedger;
import org.dateline.ingest.state.FeedRequests;

/** Puts the stages of the pipeline together. */
final class Stages {
  /** Product token of our User-Agent, by which robots.txt names us. */
  private static final String PRODUCT = "dateline";

  /** Entries of one poll: the pages of a sitemap are not asked for in one go. */
  static final int MOST_AT_A_TIME = 100;

  private Stages() {}

  static IngestPipeline pipeline(
      IngestSettings settings,
      Fetcher fetcher,
      HostGate gate,
      ArticleSink sink,
      Function<PageSource, Page> read,
      InstantSource clock) {
    return pipeline(settings, fetcher, gate, sink, read, Recorder.NONE, clock, MOST_AT_A_TIME);
  }

  /**
   * The same.
   *
   * @param recorder is shown what hubs deliver; what is fetched, the fetcher shows it itself
   * @param mostAtATime entries that are published in one poll
   */
  static IngestPipeline pipeline(
      IngestSettings settings,
      Fetcher fetcher,
      HostGate gate,
      ArticleSink sink,
      Function<PageSource, Page> read,
      Recorder recorder,
      InstantSource clock,
      int mostAtATime) {
    Robots robots = new Robots(fetcher, gate, clock, PRODUCT);
    PageFetcher pages = new PageFetcher(fetcher, robots, read, settings.maxPageBytes());
    return new IngestPipeline(
        fetcher,
        robots,
        new FeedRequests(settings.maxFeedBytes(), settings.fullFetchEvery()),
        new Documents(fetcher, settings.maxFeedBytes()),
        new Publisher(new ArticleReader(pages), sink, mostAtATime),
        new FeedLedger(new Schedule(settings.bounds())),
        recorder,
        clock);
  }
}
