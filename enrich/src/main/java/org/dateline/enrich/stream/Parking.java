package org.dateline.enrich.stream;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dateline.enrich.output.ArticleRecords.Version;
import org.jspecify.annotations.Nullable;

/**
 * The articles of one partition that wait for their verdicts, oldest first. It is memory and
 * nothing else: an article that is not here, after a restart or because too many wait, is read
 * again from where it lies in news.raw, which its verdict says.
 */
final class Parking {
  private final ParkingSpace space;
  private final Map<String, Ticket> tickets = new LinkedHashMap<>();

  /** A parking that keeps what there is space for. */
  Parking(ParkingSpace space) {
    this.space = space;
  }

  /**
   * Proof that an article waits.
   *
   * @param since when it came, milliseconds of the clock
   * @param article the article, null where there was no room for it
   */
  record Ticket(
      String articleId, Version version, long offset, long since, @Nullable Waiting article) {}

  /** Keeps an article from a time on, milliseconds of the clock. */
  void park(Waiting article, long now) {
    boolean room = space.take(article.bytes());
    String id = article.raw().getId();
    take(id, article.version().revision());
    tickets.put(
        key(id, article.version().revision()),
        new Ticket(id, article.version(), article.offset(), now, room ? article : null));
  }

  /** Takes an article out; null where it does not wait here. */
  @Nullable Ticket take(String articleId, int revision) {
    Ticket ticket = tickets.remove(key(articleId, revision));
    if (ticket != null && ticket.article() != null) {
      space.give(ticket.article().bytes());
    }
    return ticket;
  }

  /** Takes out the oldest if it waits since before a time; else null. */
  @Nullable Ticket takeOverdue(long before) {
    Iterator<Ticket> oldest = tickets.values().iterator();
    Ticket ticket = oldest.hasNext() ? oldest.next() : null;
    return ticket == null || ticket.since() >= before
        ? null
        : take(ticket.articleId(), ticket.version().revision());
  }

  /** Gives back the space of all that wait: they are another's now. */
  void leave() {
    while (takeOverdue(Long.MAX_VALUE) != null) {
      // Each gives back its own.
    }
  }

  /** How many wait. */
  int size() {
    return tickets.size();
  }

  private static String key(String articleId, int revision) {
    return articleId + '#' + revision;
  }
}
