package org.dateline.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.dateline.enrich.stance.Stance.Polarity;
import org.junit.jupiter.api.Test;

class DemoStanceTest {
  @Test
  void readsWhatTheLiveTableWrites() {
    assertThat(DemoStance.of("PK>US -")).isEqualTo(new DemoStance("PK", "US", Polarity.OPPOSE));
    assertThat(DemoStance.of("AUTHOR>LV +")).hasToString("AUTHOR>LV +");
  }

  @Test
  void namesWhatItCannotRead() {
    assertThatThrownBy(() -> DemoStance.of("PK-US")).hasMessageContaining("PK-US");
  }
}
