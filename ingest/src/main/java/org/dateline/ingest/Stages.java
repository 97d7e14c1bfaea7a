package org.dateline.ingest;

import java.time.InstantSource;
import java.util.function.Function;
import org.dateline.ingest.fetch.Fetcher;
import org.dateline.ingest.fetch.HostGate;
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

  private Stages() {}

  static IngestPipeline pipeline(
      IngestSettings settings,
      Fetcher fetcher,
      HostGate gate,
      ArticleSink sink,
      Function<PageSource, Page> read,
      InstantSource clock) {
    Robots robots = new Robots(fetcher, gate, clock, PRODUCT);
    PageFetcher pages = new PageFetcher(fetcher, robots, read, settings.maxPageBytes());
    return new IngestPipeline(
        fetcher,
        new FeedRequests(settings.maxFeedBytes(), settings.fullFetchEvery()),
        new Publisher(new ArticleReader(pages), sink),
        new FeedLedger(new Schedule(settings.bounds())),
        clock);
  }
}
