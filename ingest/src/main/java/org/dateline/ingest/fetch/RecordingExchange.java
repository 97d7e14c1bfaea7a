package org.dateline.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;

/**
 * An exchange whose answers are shown to a recorder before anyone reads them. Forms are not: they
 * tell hubs secrets, and answers to them say nothing that a replay could use.
 */
record RecordingExchange(Exchange inner, Recorder recorder, InstantSource clock)
    implements Exchange {
  @Override
  public Answer get(URI url, FetchRequest wanted, boolean authorized, Duration deadline)
      throws InterruptedException, ExecutionException {
    Instant begun = clock.instant();
    Answer answer = inner.get(url, wanted, authorized, deadline);
    URI known = URI.create(FetchUrl.redacted(url));
    if (wanted.form() == null) {
      recorder.record(new Recorder.Seen(known, wanted, begun, clock.instant(), answer));
    }
    return answer;
  }
}
