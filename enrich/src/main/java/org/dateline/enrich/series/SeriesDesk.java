package org.dateline.enrich.series;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.dateline.schemas.Polarity;
import org.dateline.schemas.StanceDay;
import org.dateline.schemas.StanceVote;
import org.jspecify.annotations.Nullable;

/**
 * Counts votes into days and follows each pair from side to side. A late vote changes its own day
 * and what hangs on it: the windows that it falls into, and the sides of later days until they are
 * what they were before.
 */
public final class SeriesDesk {
  private final SeriesSettings settings;
  private final Shelf shelf;
  private final Turns turns;

  /** A desk over what is kept. */
  public SeriesDesk(SeriesSettings settings, Shelf shelf) {
    this.settings = settings;
    this.shelf = shelf;
    this.turns = new Turns(settings, shelf);
  }

  /**
   * Takes one vote. The newest revision of an article counts, the same one again changes nothing.
   *
   * @return what is changed by it, by day
   */
  public List<SeriesUpdate> take(PairDay of, StanceVote vote) {
    StanceVote old = shelf.vote(of, vote.getArticleId());
    if (old != null && (old.getRevision() > vote.getRevision() || old.equals(vote))) {
      return List.of();
    }
    shelf.put(of, vote);
    StanceDay day = shelf.day(of);
    Tally before = day == null ? Tally.NONE : Tally.of(day);
    Tally after = before.minus(Tally.of(old)).plus(Tally.of(vote));
    if (after.equals(before)) {
      return List.of();
    }
    shelf.put(after.day(of, day == null ? null : day.getSide()));
    return follow(of, new Turns.Cause(of, vote));
  }

  private List<SeriesUpdate> follow(PairDay from, Turns.Cause cause) {
    List<SeriesUpdate> updates = new ArrayList<>();
    StanceDay last = shelf.before(from);
    Walk walk = new Walk(last == null ? null : last.getSide());
    LocalDate touched = from.day().plusDays(settings.windowDays() - 1L);
    List<StanceDay> rows = new ArrayList<>();
    shelf.days(
        from.plusDays(1L - settings.windowDays()),
        row -> {
          Tally window = walk.add(row);
          if (row.getDay().isBefore(from.day())) {
            return true;
          }
          boolean own = row.getDay().equals(from.day());
          boolean inside = !row.getDay().isAfter(touched);
          Polarity side = settings.side(window, walk.side);
          PairDay at = from.on(row.getDay());
          turns.judge(at, walk.side, side, window, inside ? cause : null).ifPresent(updates::add);
          walk.side = side;
          boolean same = Objects.equals(side, row.getSide());
          if (own || !same) {
            StanceDay now = Tally.of(row).day(at, side);
            rows.add(now);
            updates.add(new SeriesUpdate.Day(at, now));
          }
          return inside || !same;
        });
    rows.forEach(shelf::put);
    return updates;
  }

  /** The window and the side while days pass by. */
  private final class Walk {
    private final Deque<StanceDay> window = new ArrayDeque<>();
    private Tally sum = Tally.NONE;
    private @Nullable Polarity side;

    Walk(@Nullable Polarity side) {
      this.side = side;
    }

    Tally add(StanceDay day) {
      window.add(day);
      sum = sum.plus(Tally.of(day));
      LocalDate first = day.getDay().minusDays(settings.windowDays() - 1L);
      while (window.getFirst().getDay().isBefore(first)) {
        sum = sum.minus(Tally.of(window.removeFirst()));
      }
      return sum;
    }
  }
}
