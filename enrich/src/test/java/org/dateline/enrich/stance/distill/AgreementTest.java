package org.dateline.enrich.stance.distill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.dateline.enrich.stance.PairScore;
import org.junit.jupiter.api.Test;

class AgreementTest {
  private static final PairScore NONE = PairScore.NONE;
  private static final PairScore SUPPORT = new PairScore(1, 0);
  private static final PairScore OPPOSE = new PairScore(0, 1);

  @Test
  void isTheMeanOfTheClassesF1() {
    Agreement agreement = new Agreement();
    agreement.add(NONE, new PairScore(0.3, 0.3));
    agreement.add(NONE, new PairScore(0.5, 0.1));
    agreement.add(SUPPORT, new PairScore(0.5, 0.4));
    agreement.add(OPPOSE, new PairScore(0.1, 0.6));
    agreement.add(OPPOSE, new PairScore(0.2, 0.2));

    // None: 1 right of 2 given and 2 asked for; support: 1 of 2 and 1; oppose: 1 of 1 and 2.
    assertThat(agreement.macroF1()).isCloseTo((0.5 + 2.0 / 3 + 2.0 / 3) / 3, within(1e-9));
  }

  @Test
  void aClassThatIsAlwaysMissedCountsNothing() {
    Agreement agreement = new Agreement();
    agreement.add(NONE, NONE);
    agreement.add(OPPOSE, NONE);

    assertThat(agreement.macroF1()).isCloseTo(2.0 / 3 / 3, within(1e-9));
  }
}
