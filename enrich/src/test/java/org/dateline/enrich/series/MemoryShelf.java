package org.dateline.enrich.series;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.dateline.schemas.StanceChange;
import org.dateline.schemas.StanceDay;
import org.dateline.schemas.StanceVote;
import org.jspecify.annotations.Nullable;

/** A shelf of sorted maps. */
final class MemoryShelf implements Shelf {
  final NavigableMap<String, StanceVote> votes = new TreeMap<>();
  final NavigableMap<String, StanceDay> days = new TreeMap<>();
  final NavigableMap<String, StanceChange> changes = new TreeMap<>();

  @Override
  public @Nullable StanceVote vote(PairDay of, String articleId) {
    return votes.get(of.key() + "/" + articleId);
  }

  @Override
  public void put(PairDay of, StanceVote vote) {
    votes.put(of.key() + "/" + vote.getArticleId(), vote);
  }

  @Override
  public List<StanceVote> votes(PairDay from, PairDay to) {
    return List.copyOf(votes.subMap(from.key() + "/", to.key() + "0").values());
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
    Map.Entry<String, StanceDay> earlier = days.lowerEntry(of.key());
    return earlier == null || !earlier.getKey().startsWith(of.pair() + "@")
        ? null
        : earlier.getValue();
  }

  @Override
  public void days(PairDay from, Predicate<StanceDay> wantsMore) {
    for (StanceDay day :
        List.copyOf(days.subMap(from.key(), true, from.last().key(), true).values())) {
      if (!wantsMore.test(day)) {
        return;
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
      changes.remove(of.key());
    } else {
      changes.put(of.key(), change);
    }
  }
}
