package org.dateline.app.demo;

import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.dateline.app.subscribe.RecordJson;
import org.dateline.app.subscribe.RecordTable;
import org.dateline.schemas.EnrichedArticle;
import org.jspecify.annotations.Nullable;

/**
 * What the demo shows: articles on standard output as a table or as JSON, and on standard error one
 * line of progress that is written over on a terminal and now and then elsewhere.
 */
public final class DemoScreen {
  private static final Duration ELSEWHERE = Duration.ofSeconds(10);
  private static final String CLEAR = "\r\u001b[K";

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean json;
  private final boolean terminal;
  private Duration shownAt = Duration.ZERO;

  /**
   * @param terminal whether standard error is one
   */
  public DemoScreen(PrintWriter out, PrintWriter err, boolean json, boolean terminal) {
    this.out = out;
    this.err = err;
    this.json = json;
    this.terminal = terminal;
  }

  /** Says something in passing. */
  public synchronized void say(String line) {
    clear();
    err.println(line);
  }

  /** The heading of the table, where there is one. */
  public synchronized void heading() {
    if (!json) {
      out.println(RecordTable.articleHeading());
    }
  }

  /** An article, its outlet by name. */
  public synchronized void article(EnrichedArticle article, DemoServer server) {
    clear();
    out.println(
        json
            ? RecordJson.of(article).toString()
            : RecordTable.article(article, outlet(article, server)));
    out.flush();
  }

  /** Where the counts stand. */
  public synchronized void progress(DemoSummary summary, Duration elapsed) {
    if (terminal) {
      err.print(CLEAR + summary.progress(elapsed));
      err.flush();
    } else if (elapsed.minus(shownAt).compareTo(ELSEWHERE) >= 0) {
      shownAt = elapsed;
      err.println(summary.progress(elapsed));
    }
  }

  /** The end; beside JSON it goes to standard error. */
  public synchronized void summary(DemoSummary summary) {
    clear();
    PrintWriter to = json ? err : out;
    to.println();
    summary.lines().forEach(to::println);
    to.flush();
  }

  private void clear() {
    if (terminal) {
      err.print(CLEAR);
      err.flush();
    }
  }

  private static @Nullable String outlet(EnrichedArticle article, DemoServer server) {
    return Optional.ofNullable(article.getUrl())
        .flatMap(url -> server.outletOf(URI.create(url)))
        .map(DemoOutlet::name)
        .orElse(article.getOutlet());
  }
}
