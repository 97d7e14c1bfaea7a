package org.dateline.ingest.replay;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.dateline.ingest.archive.Capture;
import org.dateline.ingest.archive.Catalogue;
import org.dateline.ingest.fetch.Exchange;
import org.dateline.ingest.fetch.FetchRequest;
import org.dateline.ingest.fetch.FetchUrl;
import org.dateline.ingest.websub.HubEvent.Delivered;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers out of an archive, as of the poll that is replayed. In an archive of our own each capture
 * was made by one request, so each is given once: the first of its address from the poll on, and
 * before the feed's next poll, since a page that is first there later was not to be had until then.
 * In archives of others the nearest capture is given. The clock goes to the time of each answer.
 */
final class ArchivedExchange implements Exchange {
  private static final Logger log = LoggerFactory.getLogger(ArchivedExchange.class);
  private static final Answer NO_ROBOTS = new Answer(404, Map.of(), new byte[0], Heads.UNKNOWN);

  private final Catalogue catalogue;
  private final ReplayClock clock = new ReplayClock();
  private final Given given = new Given();
  private boolean ours;
  private Instant from = Instant.MIN;
  private Instant until = Instant.MAX;
  private @Nullable Capture poll;
  private @Nullable Capture page;
  private @Nullable URI asked;

  ArchivedExchange(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The time of the answer given last. */
  ReplayClock clock() {
    return clock;
  }

  /** Begins a poll: what is asked for from now on was asked for by it. */
  void begin(Capture first) {
    ours = first.purpose() != null;
    from = first.answered();
    given.forgetBefore(from);
    until =
        catalogue
            .from(first.url(), from)
            .map(Capture::answered)
            .filter(time -> time.isAfter(from))
            .findFirst()
            .orElse(Instant.MAX);
    poll = first;
    page = null;
    asked = null;
    clock.set(from);
  }

  /**
   * Where the article of a link came from: its page where that was asked for last, else the feed.
   */
  @Nullable Capture source(@Nullable String link) {
    URI url = link == null ? null : FetchUrl.parse(link);
    return url != null && page != null && url.equals(asked) ? page : poll;
  }

  /**
   * The delivery that a push is.
   *
   * @throws IOException where it can't be read; names file and offset
   */
  Delivered delivered(Capture push, String feedUrl) throws IOException {
    Answer document = catalogue.answer(push);
    return new Delivered(feedUrl, document.headers().get("content-type"), document.body());
  }

  @Override
  public Answer get(URI url, FetchRequest wanted, boolean authorized, Duration deadline)
      throws ExecutionException {
    boolean robots = "/robots.txt".equals(url.getRawPath());
    Capture capture =
        robots ? catalogue.nearest(url.toString(), clock.instant()) : take(url.toString());
    if (capture == null) {
      page = null;
      if (robots) {
        return NO_ROBOTS;
      }
      throw new ExecutionException(new TimeoutException("not in the archive"));
    }
    if (!robots) {
      note(url, capture, wanted);
    }
    try {
      return catalogue.answer(capture);
    } catch (IOException broken) {
      log.warn("{}", broken.getMessage());
      throw new ExecutionException(broken);
    }
  }

  private void note(URI url, Capture capture, FetchRequest wanted) {
    boolean redirected = page != null && page.status() / 100 == 3 && page.status() != 304;
    asked = redirected ? asked : url;
    page = capture;
    poll = wanted.about().isEmpty() ? poll : capture;
    clock.advance(capture.answered());
  }

  private @Nullable Capture take(String url) {
    Capture next =
        catalogue
            .from(url, from)
            .takeWhile(capture -> !ours || capture.answered().isBefore(until))
            .filter(capture -> !capture.isPush() && (!ours || given.add(capture)))
            .findFirst()
            .orElse(null);
    return next != null || ours ? next : catalogue.nearest(url, from);
  }

  /** Captures that were given, as long as they could be asked for again: no poll looks back. */
  private static final class Given {
    private final Set<String> origins = new HashSet<>();
    private final Deque<Capture> order = new ArrayDeque<>();

    /** False where it was given before. */
    boolean add(Capture capture) {
      boolean fresh = origins.add(capture.origin());
      if (fresh) {
        order.add(capture);
      }
      return fresh;
    }

    void forgetBefore(Instant time) {
      while (!order.isEmpty() && order.element().answered().isBefore(time)) {
        origins.remove(order.remove().origin());
      }
    }
  }
}
