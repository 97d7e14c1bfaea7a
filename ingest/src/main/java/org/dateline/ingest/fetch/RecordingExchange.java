package org.dateline.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;

/** An exchange whose answers are shown to a recorder before anyone reads them. */
record RecordingExchange(Exchange inner, Recorder recorder, InstantSource clock)
    implements Exchange {
  @Override
  public Answer get(URI url, FetchRequest wanted, boolean authorized, Duration deadline)
      throws InterruptedException, ExecutionException {
    Instant begun = clock.instant();
    Answer answer = inner.get(url, wanted, authorized, deadline);
    URI known = URI.create(FetchUrl.redacted(url));
    recorder.record(new Recorder.Seen(known, wanted, begun, clock.instant(), answer));
    return answer;
  }
}
