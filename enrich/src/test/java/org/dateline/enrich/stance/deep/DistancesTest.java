package org.dateline.enrich.stance.deep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DistancesTest {
  @Test
  void classesGrowWithTheDistanceOnEitherSide() {
    assertThat(Distances.to(List.of(5, 6), 20))
        .containsExactly(9, 8, 8, 7, 6, 0, 0, 1, 2, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 5);
  }

  @Test
  void theNearestOfSeveralMentionsCounts() {
    assertThat(Distances.to(List.of(0, 4), 6)).containsExactly(0, 1, 2, 6, 0, 1);
  }
}
