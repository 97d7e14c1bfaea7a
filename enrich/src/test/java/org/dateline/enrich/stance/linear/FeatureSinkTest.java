package org.dateline.enrich.stance.linear;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeatureSinkTest {
  @Test
  void keepsEachFeatureOnceWhenAsked() {
    FeatureSink sink = new FeatureSink(18);
    for (int value : new int[] {7, 3, 7, 5, 3, 7}) {
      sink.add(1, value);
    }

    sink.once();

    assertThat(sink.size()).isEqualTo(3);
    assertThat(sink.distinct()).hasSize(3).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void tellsNamespacesApart() {
    FeatureSink sink = new FeatureSink(18);
    sink.add(1, 7);
    sink.add(2, 7);

    assertThat(sink.distinct()).hasSize(2);
  }

  @Test
  void growsAndStartsAnew() {
    FeatureSink sink = new FeatureSink(18);
    for (int value = 0; value < 1_000; value++) {
      sink.add(1, value, value);
    }
    assertThat(sink.size()).isEqualTo(1_000);

    sink.clear();
    sink.add(1, 1);

    assertThat(sink.distinct()).hasSize(1);
  }
}
