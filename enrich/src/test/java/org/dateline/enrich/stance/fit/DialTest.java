package org.dateline.enrich.stance.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DialTest {
  @Test
  void staysBetweenItsEnds() {
    assertThat(Dial.HEDGED.moved(5, -3)).isZero();
    assertThat(Dial.HEDGED.moved(95, 3)).isEqualTo(100);
    assertThat(Dial.HEDGED.moved(50, 3)).isEqualTo(65);
  }

  @Test
  void leavesTheTitleHalfItsWeight() {
    Random random = new Random(3);

    assertThat(IntStream.range(0, 1000).map(i -> Dial.TITLE_SHARE.any(random)))
        .allMatch(share -> share >= 50)
        .contains(50, 100);
    assertThat(Dial.TITLE_SHARE.moved(55, -4)).isEqualTo(50);
  }
}
