package org.dateline.ingest.publish;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dateline.ingest.fetch.ContentType;
import org.dateline.ingest.fetch.FetchRequest;
import org.dateline.ingest.fetch.FetchResult;
import org.dateline.ingest.fetch.FetchResult.Failed;
import org.dateline.ingest.fetch.FetchResult.Fetched;
import org.dateline.ingest.fetch.FetchResult.Kind;
import org.dateline.ingest.fetch.FetchResult.RateLimited;
import org.dateline.ingest.fetch.Fetcher;
import org.dateline.ingest.page.Page;
import org.dateline.ingest.page.PageSource;
import org.dateline.ingest.robots.Robots;
import org.jspecify.annotations.Nullable;

/** Fetches article pages as far as robots.txt lets us, and reads them. */
public final class PageFetcher {
  private final Fetcher fetcher;
  private final Robots robots;
  private final Function<PageSource, Page> read;
  private final int maxBytes;

  /**
   * A fetcher of pages.
   *
   * @param maxBytes most bytes of a page after decoding
   */
  public PageFetcher(
      Fetcher fetcher, Robots robots, Function<PageSource, Page> read, int maxBytes) {
    this.fetcher = fetcher;
    this.robots = robots;
    this.read = read;
    this.maxBytes = maxBytes;
  }

  /** Fetches and reads one page. */
  Answer fetch(URI url, Instant now) throws InterruptedException {
    Robots.Verdict verdict = robots.ask(url);
    if (!verdict.allowed()) {
      return new Answer(null, null, verdict.reservations(), verdict.tryAgain());
    }
    FetchResult result = fetcher.fetch(FetchRequest.of(url, FetchRequest.ACCEPT_PAGE, maxBytes));
    if (!(result instanceof Fetched fetched)) {
      return new Answer(null, null, verdict.reservations(), isPassing(result));
    }
    List<String> reservations = new ArrayList<>(verdict.reservations());
    reservations.addAll(Reservations.of(fetched));
    if (!ContentType.isHtml(fetched.headers(), fetched.body())) {
      return new Answer(fetched.url(), null, reservations, false);
    }
    PageSource source =
        new PageSource(
            fetched.body(), fetched.url().toString(), ContentType.charset(fetched.headers()), now);
    Page page = read.apply(source);
    reservations.addAll(page.reservations());
    return new Answer(fetched.url(), page, reservations, false);
  }

  private static boolean isPassing(FetchResult result) {
    if (result instanceof Failed failed) {
      return failed.kind() == Kind.TIMEOUT
          || failed.kind() == Kind.CONNECT
          || failed.kind() == Kind.DNS
          || failed.kind() == Kind.SERVER_ERROR;
    }
    return result instanceof RateLimited;
  }

  /**
   * What a page said.
   *
   * @param url where the link led, null where nothing came
   * @param page what was read, null where nothing was
   * @param reservations of rights, as robots.txt, headers and page state them
   * @param tryAgain true where the reason is a passing one
   */
  record Answer(
      @Nullable URI url, @Nullable Page page, List<String> reservations, boolean tryAgain) {
    static final Answer NONE = new Answer(null, null, List.of(), false);

    Answer {
      reservations = reservations.stream().distinct().toList();
    }
  }
}
