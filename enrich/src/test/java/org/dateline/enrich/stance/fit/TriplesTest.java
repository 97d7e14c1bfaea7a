package org.dateline.enrich.stance.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.dateline.enrich.stance.Pair;
import org.dateline.enrich.stance.Stance.Polarity;
import org.junit.jupiter.api.Test;

class TriplesTest {
  private final Triples gold = new Triples();
  private final Triples given = new Triples();

  @Test
  void countsHolderTargetAndPolarityTogether() {
    gold.add("PK", "US", Polarity.OPPOSE);
    gold.add("PK", "CN", Polarity.SUPPORT);
    gold.add("IN", "PK", Polarity.OPPOSE);
    given.add("PK", "US", Polarity.OPPOSE);
    given.add("US", "PK", Polarity.OPPOSE);
    given.add("IN", "PK", Polarity.SUPPORT);

    Tally tally = Triples.tally(gold, given);

    assertThat(tally).isEqualTo(new Tally(1, 3, 3, 0));
    assertThat(tally.precision()).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(tally.recall()).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(tally.f1()).isCloseTo(1 / 3.0, within(1e-9));
  }

  @Test
  void mixedAgreesWithEitherPolarityOnEitherSide() {
    gold.add("PK", "US", Polarity.MIXED);
    gold.add("IN", "US", Polarity.OPPOSE);
    given.add("PK", "US", Polarity.SUPPORT);
    given.add("IN", "US", Polarity.MIXED);

    assertThat(Triples.tally(gold, given)).isEqualTo(new Tally(2, 2, 2, 1));
  }

  @Test
  void bothPolaritiesOfAPairAreOneMixed() {
    gold.add("PK", "US", Polarity.OPPOSE);
    given.add("PK", "US", Polarity.SUPPORT);
    given.add("PK", "US", Polarity.OPPOSE);

    assertThat(Triples.tally(gold, given)).isEqualTo(new Tally(1, 1, 1, 1));
  }

  @Test
  void formerStatesCountAsTheirSuccessors() {
    gold.add("RU", "US", Polarity.OPPOSE);
    given.add("SU", "US", Polarity.OPPOSE);
    given.add("SU", "RU", Polarity.SUPPORT);

    assertThat(Triples.tally(gold, given)).isEqualTo(new Tally(1, 1, 1, 0));
    assertThat(gold.agrees(new Pair("SU", "US"), Polarity.OPPOSE)).isTrue();
    assertThat(gold.agrees(new Pair("SU", "US"), Polarity.SUPPORT)).isFalse();
    assertThat(gold.agrees(new Pair("SU", "RU"), Polarity.OPPOSE)).isFalse();
  }

  @Test
  void theVoiceOfTheArticleIsNoTriple() {
    gold.add("AUTHOR", "US", Polarity.OPPOSE);
    given.add("AUTHOR", "US", Polarity.SUPPORT);

    assertThat(Triples.tally(gold, given)).isEqualTo(Tally.NONE);
  }

  @Test
  void nothingGivenHasNoPrecisionAndNoRecall() {
    gold.add("PK", "US", Polarity.OPPOSE);

    Tally tally = Triples.tally(gold, given);

    assertThat(tally.precision()).isZero();
    assertThat(tally.f1()).isZero();
    assertThat(tally.mixedShare()).isZero();
  }
}
