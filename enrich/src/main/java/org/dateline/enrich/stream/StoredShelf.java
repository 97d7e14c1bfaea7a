package org.dateline.enrich.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.dateline.enrich.series.PairDay;
import org.dateline.enrich.series.Shelf;
import org.dateline.schemas.StanceChange;
import org.dateline.schemas.StanceDay;
import org.dateline.schemas.StanceVote;
import org.jspecify.annotations.Nullable;

/**
 * The shelf of the stance series in stores, which outlive the process.
 *
 * @param votes by {@code holder>target@day/article}
 * @param days by {@code holder>target@day}
 * @param changes by {@code holder>target@day}
 * @param streamTime in milliseconds since the epoch, noted with each vote
 */
record StoredShelf(
    TimestampedKeyValueStore<String, StanceVote> votes,
    KeyValueStore<String, StanceDay> days,
    KeyValueStore<String, StanceChange> changes,
    LongSupplier streamTime)
    implements Shelf {
  /** Between day and article id; the character after it closes the range of a day. */
  private static final char SLASH = '/';

  @Override
  public @Nullable StanceVote vote(PairDay of, String articleId) {
    return ValueAndTimestamp.getValueOrNull(votes.get(of.key() + SLASH + articleId));
  }

  @Override
  public void put(PairDay of, StanceVote vote) {
    votes.put(
        of.key() + SLASH + vote.getArticleId(),
        ValueAndTimestamp.make(vote, streamTime.getAsLong()));
  }

  @Override
  public List<StanceVote> votes(PairDay from, PairDay to) {
    List<StanceVote> found = new ArrayList<>();
    try (KeyValueIterator<String, ValueAndTimestamp<StanceVote>> range =
        votes.range(from.key() + SLASH, to.key() + (char) (SLASH + 1))) {
      range.forEachRemaining(stored -> found.add(stored.value.value()));
    }
    return found;
  }

  @Override
  public @Nullable StanceDay day(PairDay of) {
    return days.get(of.key());
  }

  @Override
  public void put(StanceDay day) {
    days.put(new PairDay(day.getHolder(), day.getTarget(), day.getDay()).key(), day);
  }

  @Override
  public @Nullable StanceDay before(PairDay of) {
    try (KeyValueIterator<String, StanceDay> earlier =
        days.reverseRange(of.first().key(), of.plusDays(-1).key())) {
      return earlier.hasNext() ? earlier.next().value : null;
    }
  }

  @Override
  public void days(PairDay from, Predicate<StanceDay> wantsMore) {
    try (KeyValueIterator<String, StanceDay> range = days.range(from.key(), from.last().key())) {
      boolean more = true;
      while (more && range.hasNext()) {
        more = wantsMore.test(range.next().value);
      }
    }
  }

  @Override
  public @Nullable StanceChange change(PairDay of) {
    return changes.get(of.key());
  }

  @Override
  public void put(PairDay of, @Nullable StanceChange change) {
    if (change == null) {
      changes.delete(of.key());
    } else {
      changes.put(of.key(), change);
    }
  }
}
