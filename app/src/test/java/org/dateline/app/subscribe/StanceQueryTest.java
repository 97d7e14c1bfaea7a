package org.dateline.app.subscribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.dateline.schemas.Polarity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StanceQueryTest {
  @ParameterizedTest
  @CsvSource({
    "PK:US:OPPOSE, true",
    "pk:us:oppose, true",
    "PK:US, true",
    "PK, true",
    "::oppose, true",
    "*:US:*, true",
    "US:PK:OPPOSE, false",
    "PK:US:SUPPORT, false"
  })
  void matchesWhatItLeavesOpen(String query, boolean matches) {
    assertThat(StanceQuery.parse(query).matches(Records.stance("PK", "US", Polarity.OPPOSE)))
        .isEqualTo(matches);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PK:US:HATE", "PK:US:OPPOSE:now"})
  void namesAQueryThatIsNone(String query) {
    assertThatThrownBy(() -> StanceQuery.parse(query)).hasMessageContaining("'" + query + "'");
  }
}
