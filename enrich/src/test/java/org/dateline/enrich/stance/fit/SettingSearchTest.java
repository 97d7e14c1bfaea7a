package org.dateline.enrich.stance.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.enrich.stance.Blend;
import org.dateline.enrich.stance.LayeredStanceTagger;
import org.dateline.enrich.stance.Pair;
import org.dateline.enrich.stance.PairScore;
import org.dateline.enrich.stance.Stance.Polarity;
import org.junit.jupiter.api.Test;

class SettingSearchTest {
  private static final Settings PRESENT =
      new Settings(Blend.MEASURED, LayeredStanceTagger.WITH_DEEP_TIER);

  private final SettingSearch search = new SettingSearch(200, 1, 0.1);

  @Test
  void findsTheWitnessThatIsRight() {
    List<FitSet> sets = List.of(FitSets.knownByTheEncoder(10));

    Settings best = search.best(sets, PRESENT);

    assertThat(search.objective(PRESENT, sets)).isLessThan(1);
    assertThat(search.objective(best, sets)).isEqualTo(1);
    assertThat(best.blend().deep()).isGreaterThan(best.blend().rules());
  }

  @Test
  void theSameSeedFindsTheSame() {
    List<FitSet> sets = List.of(FitSets.knownByTheEncoder(10));

    assertThat(search.best(sets, PRESENT)).isEqualTo(search.best(sets, PRESENT));
  }

  @Test
  void doesNotBuyF1WithMixed() {
    Triples gold = new Triples();
    gold.add("PK", "US", Polarity.OPPOSE);
    PairScore torn = new PairScore(0.8, 0.8);
    FitSet set =
        new FitSet(
            "made/torn",
            1,
            List.of(
                new WitnessedArticle(
                    "1", gold, List.of(FitSets.pair(new Pair("PK", "US"), torn, torn)))));

    Settings best = search.best(List.of(set), PRESENT);

    assertThat(PRESENT.tally(set.articles()).f1()).isEqualTo(1);
    assertThat(best.tally(set.articles()).mixed()).isZero();
  }

  @Test
  void setsThatOnlyAreJudgedChooseNothing() {
    FitSet counts = FitSets.knownByTheEncoder(10);
    FitSet judged = new FitSet("made/judged", 0, FitSets.knownByTheEncoder(3).articles());

    assertThat(search.objective(PRESENT, List.of(counts, judged)))
        .isEqualTo(search.objective(PRESENT, List.of(counts)));
  }
}
