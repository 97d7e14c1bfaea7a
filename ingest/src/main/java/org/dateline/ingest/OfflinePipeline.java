package org.dateline.ingest;

import java.time.Duration;
import java.time.InstantSource;
import org.dateline.ingest.fetch.Exchange;
import org.dateline.ingest.fetch.FetchResult;
import org.dateline.ingest.fetch.FetchSettings;
import org.dateline.ingest.fetch.Fetcher;
import org.dateline.ingest.fetch.HostGate;
import org.dateline.ingest.fetch.HttpFetcher;
import org.dateline.ingest.fetch.Recorder;
import org.dateline.ingest.page.PageReader;
import org.dateline.ingest.publish.ArticleSink;

/** The live pipeline without a network: what a feed does not say itself is not to be had. */
public final class OfflinePipeline {
  private static final Fetcher NOWHERE =
      request ->
          new FetchResult.Failed(
              request.url(),
              FetchResult.Kind.NOT_FOUND,
              request.url() + ": not fetched in a replay");

  private OfflinePipeline() {}

  /** A pipeline that publishes to this sink. */
  public static IngestPipeline to(ArticleSink sink, InstantSource clock) {
    // There is no next poll that could bring the rest.
    return pipeline(NOWHERE, sink, clock, Integer.MAX_VALUE);
  }

  /**
   * A pipeline that fetches out of an archive.
   *
   * @param clock gives the time that it was when the archive was made
   * @param everyPoll true where the archive has every poll: what one leaves, the next brings, as
   *     live
   */
  public static IngestPipeline over(
      Exchange archive, ArticleSink sink, InstantSource clock, boolean everyPoll) {
    FetchSettings settings = IngestSettings.defaults("offline").fetch();
    // A gate for each fetch: turns and rests were kept when the archive was made.
    Fetcher fetcher =
        request ->
            new HttpFetcher(
                    settings, clock, new HostGate(clock, Duration.ZERO), time -> {}, archive)
                .fetch(request);
    return pipeline(fetcher, sink, clock, everyPoll ? Stages.MOST_AT_A_TIME : Integer.MAX_VALUE);
  }

  private static IngestPipeline pipeline(
      Fetcher fetcher, ArticleSink sink, InstantSource clock, int mostAtATime) {
    return Stages.pipeline(
        IngestSettings.defaults("offline"),
        fetcher,
        new HostGate(clock, Duration.ZERO),
        sink,
        PageReader::read,
        Recorder.NONE,
        clock,
        mostAtATime);
  }
}
