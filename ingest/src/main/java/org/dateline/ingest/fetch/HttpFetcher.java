package org.dateline.ingest.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import org.dateline.ingest.fetch.Exchange.Answer;
import org.dateline.ingest.fetch.FetchResult.Failed;
import org.dateline.ingest.fetch.FetchResult.Fetched;
import org.dateline.ingest.fetch.FetchResult.Gone;
import org.dateline.ingest.fetch.FetchResult.Kind;
import org.dateline.ingest.fetch.FetchResult.NotModified;
import org.dateline.ingest.fetch.FetchResult.RateLimited;
import org.eclipse.jetty.client.HttpClient;

/**
 * Fetches over HTTP with the manners of a guest: waits for its turn at each host, follows redirects
 * by hand so that every hop is checked, bounds time and size, and turns whatever happens into a
 * {@link FetchResult}.
 */
public final class HttpFetcher implements Fetcher, AutoCloseable {
  private final FetchSettings settings;
  private final InstantSource clock;
  private final HostGate gate;
  private final Pause pause;
  private final Exchange exchange;
  private final Runnable close;

  /** A fetcher with its own connections; close it to give them back. */
  public HttpFetcher(
      FetchSettings settings, InstantSource clock, HostGate gate, Pause pause, NameLookup names) {
    this(settings, clock, gate, pause, names, Recorder.NONE);
  }

  /** The same, each exchange shown to a recorder. */
  public HttpFetcher(
      FetchSettings settings,
      InstantSource clock,
      HostGate gate,
      Pause pause,
      NameLookup names,
      Recorder recorder) {
    HttpClient client = Client.start(settings, names);
    this.settings = settings;
    this.clock = clock;
    this.gate = gate;
    this.pause = pause;
    this.exchange = new RecordingExchange(new JettyExchange(client), recorder, clock);
    this.close = () -> Client.stop(client);
  }

  /** A fetcher over another exchange, such as an archive's. */
  public HttpFetcher(
      FetchSettings settings, InstantSource clock, HostGate gate, Pause pause, Exchange exchange) {
    this.settings = settings;
    this.clock = clock;
    this.gate = gate;
    this.pause = pause;
    this.exchange = exchange;
    this.close = () -> {};
  }

  @Override
  public FetchResult fetch(FetchRequest request) throws InterruptedException {
    Trail trail = new Trail(request.url());
    long budget = settings.deadline().toNanos();
    for (int hop = 0; hop <= settings.maxRedirects(); hop++) {
      String host = FetchUrl.host(trail.url());
      Instant held = gate.heldUntil(host);
      if (held.isAfter(clock.instant())) {
        return new RateLimited(trail.url(), 429, Duration.between(clock.instant(), held));
      }
      awaitTurn(host, hop == 0 && request.turnTaken());
      long started = System.nanoTime();
      Answer answer;
      try {
        answer = get(trail, request, Duration.ofNanos(Math.max(1, budget)));
      } catch (ExecutionException e) {
        return failed(trail.url(), e.getCause() == null ? e : e.getCause());
      }
      budget -= System.nanoTime() - started;
      if (!isRedirect(answer, request)) {
        return outcome(trail, answer, request.maxBytes());
      }
      URI next = FetchUrl.resolve(trail.url(), answer.header("location"));
      if (next == null) {
        return failed(
            trail.url(), Kind.PROTOCOL, "redirects to '" + answer.header("location") + "'");
      }
      trail = trail.follow(next, answer.status());
    }
    return failed(
        request.url(),
        Kind.TOO_MANY_REDIRECTS,
        "more than " + settings.maxRedirects() + " redirects");
  }

  private void awaitTurn(String host, boolean booked) throws InterruptedException {
    if (!booked) {
      pause.until(gate.reserve(host));
    }
    // The gate alone says whether the request has begun: by our own clock a refusal may look past.
    Instant again = gate.enter(host);
    while (again != null) {
      pause.until(again);
      again = gate.enter(host);
    }
  }

  /**
   * A connection kept from before may be closed by the server just as we use it: once more then.
   */
  private Answer get(Trail trail, FetchRequest request, Duration left)
      throws InterruptedException, ExecutionException {
    try {
      return send(trail, request, left);
    } catch (ExecutionException e) {
      boolean hungUp =
          e.getCause() instanceof EOFException || e.getCause() instanceof ClosedChannelException;
      if (!hungUp) {
        throw e;
      }
      awaitTurn(FetchUrl.host(trail.url()), false);
      return send(trail, request, left);
    }
  }

  private Answer send(Trail trail, FetchRequest request, Duration left)
      throws InterruptedException, ExecutionException {
    try {
      return exchange.get(trail.url(), request, trail.sameHost(), left);
    } finally {
      gate.leave(FetchUrl.host(trail.url()));
    }
  }

  /** Only 307 and 308 keep the method of a request that is not a GET (RFC 9110, 15.4). */
  private static boolean isRedirect(Answer answer, FetchRequest request) {
    return switch (answer.status()) {
      case 301, 302, 303 -> request.form() == null;
      case 307, 308 -> true;
      default -> false;
    };
  }

  private FetchResult outcome(Trail trail, Answer answer, int maxBytes) {
    URI url = trail.url();
    int status = answer.status();
    Instant now = clock.instant();
    if (status == 304) {
      return new NotModified(url, answer.headers());
    }
    if (status == 410) {
      return new Gone(url);
    }
    if (status == 429 || (status == 503 && answer.headers().containsKey("retry-after"))) {
      RateLimited limited =
          new RateLimited(url, status, RetryAfter.parse(answer.headers().get("retry-after"), now));
      gate.holdUntil(FetchUrl.host(url), now.plus(hostRest(limited)));
      return limited;
    }
    if (status / 100 != 2) {
      Kind kind =
          status == 404
              ? Kind.NOT_FOUND
              : status / 100 == 4
                  ? Kind.CLIENT_ERROR
                  : status / 100 == 5 ? Kind.SERVER_ERROR : Kind.PROTOCOL;
      return failed(url, kind, "status " + status);
    }
    return decoded(trail, answer, maxBytes);
  }

  /** The whole host rests at least half a minute, and an hour at most on the word of one answer. */
  private static Duration hostRest(RateLimited limited) {
    Duration asked = limited.retryAfter();
    if (asked == null || asked.compareTo(Duration.ofSeconds(30)) < 0) {
      return Duration.ofSeconds(30);
    }
    return asked.compareTo(Duration.ofHours(1)) > 0 ? Duration.ofHours(1) : asked;
  }

  private static FetchResult decoded(Trail trail, Answer answer, int maxBytes) {
    try {
      return new Fetched(
          trail.url(), trail.permanentUrl(), answer.headers(), answer.decoded(maxBytes));
    } catch (IOException e) {
      Kind kind = FailureKinds.of(e) == Kind.TOO_LARGE ? Kind.TOO_LARGE : Kind.PROTOCOL;
      return failed(trail.url(), kind, FailureKinds.reason(e));
    }
  }

  private static Failed failed(URI url, Throwable cause) {
    return failed(url, FailureKinds.of(cause), FailureKinds.reason(cause));
  }

  private static Failed failed(URI url, Kind kind, String reason) {
    return new Failed(url, kind, FetchUrl.redacted(url) + ": " + reason);
  }

  @Override
  public void close() {
    close.run();
  }
}
