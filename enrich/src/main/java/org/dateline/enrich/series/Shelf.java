package org.dateline.enrich.series;

import java.util.List;
import java.util.function.Predicate;
import org.dateline.schemas.StanceChange;
import org.dateline.schemas.StanceDay;
import org.dateline.schemas.StanceVote;
import org.jspecify.annotations.Nullable;

/** What is kept of the pairs: votes, days and changes. */
public interface Shelf {
  /** What an article said of a pair on a day; null where it said nothing. */
  @Nullable StanceVote vote(PairDay of, String articleId);

  /** Keeps what an article says. */
  void put(PairDay of, StanceVote vote);

  /** Every vote from one day to another, both counted in, by day and article id. */
  List<StanceVote> votes(PairDay from, PairDay to);

  /** A day; null where it has had no vote. */
  @Nullable StanceDay day(PairDay of);

  /** Keeps a day. */
  void put(StanceDay day);

  /** The newest day of the pair before this one; null where there is none. */
  @Nullable StanceDay before(PairDay of);

  /** Days of the pair from this one on, by time, for as long as they are wanted. */
  void days(PairDay from, Predicate<StanceDay> wantsMore);

  /** The change on a day; null where there is none. */
  @Nullable StanceChange change(PairDay of);

  /** Keeps a change, or forgets the one that there is. */
  void put(PairDay of, @Nullable StanceChange change);
}
