package org.dateline.app.subscribe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dateline.schemas.Polarity;
import org.dateline.schemas.StanceChange;
import org.dateline.schemas.StanceDay;
import org.dateline.schemas.StanceVote;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What subscribe does with the stance series. */
class SeriesRecordsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  @Test
  void showsADayInOneLine() {
    assertThat(RecordTable.lines(day(Polarity.OPPOSE)))
        .containsExactly("2026-11-24  PK>US -    +1 -3 ~0  balance -0.50");
    assertThat(RecordTable.lines(day(null)).get(0)).contains("PK>US      +1");
  }

  @Test
  void showsAChangeWithItsArticles() {
    List<String> lines = RecordTable.lines(change());

    assertThat(lines).hasSize(2);
    assertThat(lines.get(0))
        .isEqualTo("2026-11-24  PK>US + to -  +1 -3 ~0 in 7 days  balance -0.50");
    assertThat(lines.get(1)).contains("11-24 12:30", "example.org", "Islamabad objects to tariffs");
  }

  @Test
  void findsThemByCountryAndByTheSideThatTheyStandOn() {
    assertThat(filter(Set.of("PK"), "").matches(day(null))).isTrue();
    assertThat(filter(Set.of("FR"), "").matches(day(null))).isFalse();
    assertThat(filter(Set.of(), "PK:US:OPPOSE").matches(day(Polarity.OPPOSE))).isTrue();
    assertThat(filter(Set.of(), "PK:US:OPPOSE").matches(day(null))).isFalse();
    assertThat(filter(Set.of(), "US:PK:").matches(change())).isFalse();
    assertThat(filter(Set.of(), "PK::OPPOSE").matches(change())).isTrue();
    assertThat(filter(Set.of(), "PK::SUPPORT").matches(change())).isFalse();
    assertThat(filter(Set.of(), "").appliesTo(StanceChange.class)).isTrue();
  }

  private static RecordFilter filter(Set<String> countries, String query) {
    return new RecordFilter(
        countries, query.isEmpty() ? List.of() : List.of(StanceQuery.parse(query)));
  }

  private static StanceDay day(@Nullable Polarity side) {
    return new StanceDay("PK", "US", DAY, 1, 3, 0, 500L, 1500L, 0L, -0.5, side);
  }

  private static StanceChange change() {
    StanceVote vote =
        new StanceVote(
            "a1",
            1,
            null,
            "example.org",
            "Islamabad objects\nto tariffs",
            Records.TIME,
            Polarity.OPPOSE,
            -0.8,
            0.5);
    return new StanceChange(
        "PK", "US", DAY, Polarity.SUPPORT, Polarity.OPPOSE, 7, 1, 3, 0, -0.5, List.of(vote));
  }
}
