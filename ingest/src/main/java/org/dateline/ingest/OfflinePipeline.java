package org.dateline.ingest;

import java.time.Duration;
import java.time.InstantSource;
import org.dateline.ingest.fetch.FetchResult;
import org.dateline.ingest.fetch.Fetcher;
import org.dateline.ingest.fetch.HostGate;
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
    IngestSettings settings = IngestSettings.defaults("offline");
    // There is no next poll that could bring the rest.
    return Stages.pipeline(
        settings,
        NOWHERE,
        new HostGate(clock, Duration.ZERO),
        sink,
        PageReader::read,
        clock,
        Integer.MAX_VALUE);
  }
}
