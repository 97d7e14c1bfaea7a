package org.dateline.enrich.stance.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.stance.fit.Settings.Judged;
import org.dateline.enrich.stance.join.Calibration;
import org.junit.jupiter.api.Test;

class PlattFitTest {
  private static final int EACH = 1000;

  @Test
  void findsTheCurveThatTheShareOfRightOnesFollows() {
    Calibration curve = new Calibration(1.3, -0.4);
    List<Judged> judged = new ArrayList<>();
    for (double strength = 0.1; strength < 0.95; strength += 0.1) {
      long right = Math.round(EACH * curve.probability(strength));
      for (int i = 0; i < EACH; i++) {
        judged.add(new Judged(strength, i < right));
      }
    }

    Calibration fitted = PlattFit.fit(judged);

    assertThat(fitted.slope()).isCloseTo(curve.slope(), within(0.02));
    assertThat(fitted.offset()).isCloseTo(curve.offset(), within(0.02));
  }

  @Test
  void keepsTheStrengthWhereThereIsNothingToTellBy() {
    assertThat(PlattFit.fit(List.of())).isEqualTo(Calibration.IDENTITY);
    assertThat(PlattFit.fit(List.of(new Judged(0.4, true)))).isEqualTo(Calibration.IDENTITY);
  }

  @Test
  void aCurveTellsItsStrengthBack() {
    Calibration curve = new Calibration(1.05, 0.6);

    assertThat(curve.strength(curve.probability(0.3))).isCloseTo(0.3, within(1e-9));
  }
}
