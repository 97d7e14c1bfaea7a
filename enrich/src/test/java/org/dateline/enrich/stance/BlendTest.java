package org.dateline.enrich.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.dateline.enrich.stance.Party.Binding;
import org.junit.jupiter.api.Test;

class BlendTest {
  private final Blend blend = Blend.MEASURED;

  @Test
  void everyWitnessAddsAndNoneIsCertain() {
    assertThat(blend.side(0, 0, 0, false)).isZero();
    assertThat(blend.side(1, 0, 0, false)).isCloseTo(blend.deep(), within(1e-9));
    assertThat(blend.side(1, 0, 1, false)).isGreaterThan(blend.side(1, 0, 0, false));
    assertThat(blend.side(1, 0, 1, false)).isGreaterThan(blend.side(0, 0, 1, false));
    assertThat(blend.side(1, 1, 1, false)).isLessThan(1);
  }

  @Test
  void modelsAreBelievedLessWhereTheRulesKnowBetter() {
    assertThat(blend.side(1, 1, 0, true)).isLessThan(blend.side(1, 1, 0, false)).isPositive();
  }

  @Test
  void aSideThatIsNotNamedCountsForLess() {
    assertThat(blend.left(Binding.NAMED)).isEqualTo(1);
    assertThat(
            List.of(Binding.ANAPHOR, Binding.BEFORE, Binding.TITLE, Binding.SALIENT, Binding.HOME))
        .allSatisfy(b -> assertThat(blend.left(b)).isLessThan(1).isPositive());
  }

  @Test
  void aPairThatTheRulesPassOverCountsForLess() {
    PairScore heard = blend.score(encoder(0.9, false, Binding.NAMED));
    PairScore passedOver = blend.score(encoder(0.9, true, Binding.NAMED));

    assertThat(heard.oppose()).isCloseTo(blend.deep() * 0.9, within(1e-9));
    assertThat(passedOver.oppose()).isCloseTo(heard.oppose() * blend.unclaimed(), within(1e-9));
    assertThat(heard.support()).isZero();
  }

  @Test
  void bothSidesThatAreNotNamedTakeTheirShare() {
    PairScore named = blend.score(encoder(0.9, false, Binding.NAMED));

    assertThat(blend.score(encoder(0.9, false, Binding.ANAPHOR)).oppose())
        .isCloseTo(named.oppose() * blend.anaphor() * blend.anaphor(), within(1e-9));
  }

  @Test
  void nextToNothingIsNothing() {
    assertThat(blend.score(encoder(0.05, false, Binding.NAMED))).isEqualTo(PairScore.NONE);
  }

  @Test
  void aClaimCountsForLittleWhereTheEncoderReadThePairAndSeesNothing() {
    PairScore alone = blend.score(claim(PairScore.NONE));
    PairScore doubted = blend.score(claim(new PairScore(0.9, 0.01)));
    PairScore seen = blend.score(claim(new PairScore(0, 0.2)));

    assertThat(alone.oppose()).as("not asked").isCloseTo(blend.rules() * 0.5, within(1e-9));
    assertThat(doubted.oppose()).isLessThan(alone.oppose() * 0.5).isPositive();
    assertThat(seen.oppose()).isGreaterThan(alone.oppose());
  }

  @Test
  void aMeasureThatIsTakenBackIsNotWhatTheEncoderSees() {
    PairScore measure = new PairScore(0.02, 0.9);

    PairScore lifted = blend.score(rules(measure, 0.65, 0, TakenBack.MEASURE));
    assertThat(lifted.support()).isCloseTo(blend.rules() * 0.65, within(0.01));
    assertThat(lifted.support()).isGreaterThan(lifted.oppose());
    PairScore praised = blend.score(rules(measure, 0.65, 0, TakenBack.NOTHING));
    assertThat(praised.support()).isLessThan(praised.oppose());
    assertThat(blend.score(rules(new PairScore(0.02, 0.1), 0.65, 0, TakenBack.MEASURE)).support())
        .as("no measure seen")
        .isLessThan(lifted.support());
  }

  @Test
  void aFavourThatIsTakenBackIsNotWhatTheEncoderSees() {
    PairScore favour = new PairScore(0.8, 0.1);

    PairScore ended = blend.score(rules(favour, 0, 0.65, TakenBack.FAVOUR));
    assertThat(ended.oppose()).isGreaterThan(1.5 * ended.support());
    PairScore criticised = blend.score(rules(favour, 0, 0.65, TakenBack.NOTHING));
    assertThat(criticised.support()).isGreaterThan(criticised.oppose());
  }

  @Test
  void whatOthersDoInTheNameOfAForumCountsForLess() {
    PairScore plain = blend.score(encoder(0.9, false, Binding.NAMED));
    Witnesses forum =
        new Witnesses(
            new PairScore(0, 0.9),
            PairScore.NONE,
            PairScore.NONE,
            false,
            TakenBack.NOTHING,
            false,
            true,
            Binding.NAMED,
            Binding.NAMED);

    assertThat(blend.score(forum).oppose())
        .isCloseTo(plain.oppose() * blend.forum(), within(1e-9))
        .isLessThan(plain.oppose());
  }

  private static Witnesses claim(PairScore encoder) {
    return rules(encoder, 0, 0.5, TakenBack.NOTHING);
  }

  private static Witnesses rules(
      PairScore encoder, double support, double oppose, TakenBack takenBack) {
    return new Witnesses(
        encoder,
        PairScore.NONE,
        new PairScore(support, oppose),
        false,
        takenBack,
        false,
        false,
        Binding.NAMED,
        Binding.NAMED);
  }

  private static Witnesses encoder(double oppose, boolean unclaimed, Binding both) {
    return new Witnesses(
        new PairScore(0, oppose),
        PairScore.NONE,
        PairScore.NONE,
        false,
        TakenBack.NOTHING,
        unclaimed,
        false,
        both,
        both);
  }

  @Test
  void refusesSharesThatAreMoreThanTheWhole() {
    assertThatThrownBy(() -> new Blend(0.7, 0.4, 0.5, 1, 1, 1, 1, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1.1");
  }
}
