package org.dateline.enrich.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.api.Test;

class FocusScoreTest {
  @Test
  void microCountsEveryCountryAndMacroTheFrequentOnes() {
    FocusScore score = new FocusScore();
    for (int i = 0; i < 5; i++) {
      score.add(Set.of("DK"), i == 0 ? Set.of() : Set.of("DK"));
    }
    score.add(Set.of("PE"), Set.of("CL"));
    assertThat(score.micro()).isEqualTo(8 / 11.0, within(1e-9));
    assertThat(score.macro()).isEqualTo(8 / 9.0, within(1e-9));
  }
}
