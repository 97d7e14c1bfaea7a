package org.dateline.app.subscribe;

import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.dateline.schemas.EnrichedArticle;
import org.dateline.schemas.Polarity;
import org.dateline.schemas.Stance;
import org.dateline.schemas.StanceChange;
import org.dateline.schemas.StanceDay;
import org.dateline.schemas.StanceRecord;
import org.jspecify.annotations.Nullable;

/**
 * Which records are shown: those of any of the countries and of any of the stances that are asked
 * for; of all where none is.
 *
 * @param countries codes
 */
public record RecordFilter(Set<String> countries, List<StanceQuery> stances) {
  /** Copies. */
  public RecordFilter {
    countries = Set.copyOf(countries);
    stances = List.copyOf(stances);
  }

  /** Whether nothing is asked for. */
  public boolean isEmpty() {
    return countries.isEmpty() && stances.isEmpty();
  }

  /** Whether records of this type can match at all. */
  public boolean appliesTo(Class<? extends SpecificRecord> type) {
    return type == EnrichedArticle.class
        || type == StanceRecord.class
        || type == StanceDay.class
        || type == StanceChange.class;
  }

  /** Whether a record is shown; records that carry no countries only where nothing is asked for. */
  public boolean matches(SpecificRecord record) {
    if (record instanceof EnrichedArticle article) {
      return matchesCountries(article) && matchesStances(article.getStances());
    }
    if (record instanceof StanceRecord stance) {
      return matches(
          stance.getStance().getHolder(),
          stance.getStance().getTarget(),
          stance.getStance().getPolarity());
    }
    if (record instanceof StanceDay day) {
      return matches(day.getHolder(), day.getTarget(), day.getSide());
    }
    if (record instanceof StanceChange change) {
      return matches(change.getHolder(), change.getTarget(), change.getAfter());
    }
    return isEmpty();
  }

  private boolean matchesCountries(EnrichedArticle article) {
    return countries.isEmpty()
        || article.getCountries().stream().anyMatch(tag -> countries.contains(tag.getCode()));
  }

  private boolean matches(String holder, String target, @Nullable Polarity side) {
    boolean named = countries.isEmpty() || countries.contains(holder) || countries.contains(target);
    return named
        && (stances.isEmpty() || stances.stream().anyMatch(q -> q.matches(holder, target, side)));
  }

  private boolean matchesStances(List<Stance> found) {
    return stances.isEmpty()
        || found.stream().anyMatch(stance -> stances.stream().anyMatch(q -> q.matches(stance)));
  }
}
