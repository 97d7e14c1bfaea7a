package org.dateline.enrich.stance.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.country.Countries;
import org.dateline.enrich.country.GazetteerCountryTagger;
import org.dateline.enrich.stance.Blend;
import org.dateline.enrich.stance.DeepJudge;
import org.dateline.enrich.stance.LayeredStanceTagger;
import org.dateline.enrich.stance.PairModel;
import org.dateline.enrich.stance.PairScore;
import org.dateline.enrich.stance.PairSentence;
import org.dateline.enrich.stance.Stance;
import org.dateline.enrich.stance.join.Calibration;
import org.dateline.enrich.stance.linear.LinearModel;
import org.dateline.enrich.stance.linear.ToneModel;
import org.dateline.enrich.text.Article;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private static final Settings PRESENT =
      new Settings(Blend.MEASURED, LayeredStanceTagger.WITH_DEEP_TIER);

  private static final Article ARTICLE =
      new Article(
          "1",
          "Norway condemns Chile",
          """
          Norway accused Chile of breaking the treaty. Chile has not supported Kenya, its president said.
          He praised Norway for its aid to Kenya. Kenya and Norway signed an agreement on trade.
          Chile imposed sanctions on Kenya, and Norway welcomed the sanctions.""",
          null,
          null,
          "en",
          null);

  @Test
  void giveWhatTheTaggerGives() {
    GazetteerCountryTagger tagger = GazetteerCountryTagger.bundled();
    Countries countries = tagger.tag(ARTICLE);
    PairModel encoder = new Alternating();
    Triples tagged = new Triples();
    int count = 0;
    for (Stance stance :
        new LayeredStanceTagger(
                new DeepJudge(LinearModel.shipped(), encoder, PRESENT.blend()),
                ToneModel.shipped(),
                PRESENT.join())
            .tag(ARTICLE, countries)) {
      tagged.add(stance.holder(), stance.target(), stance.polarity());
      count++;
    }

    List<PairWitnesses> witnesses = new WitnessCollector(encoder).collect(ARTICLE);
    Tally tally = PRESENT.tally(List.of(new WitnessedArticle("1", tagged, witnesses)));

    assertThat(count).isGreaterThan(2);
    assertThat(tally.right()).isEqualTo(count);
    assertThat(tally.given()).isEqualTo(count);
  }

  @Test
  void anArticleInAnotherLanguageSaysNothing() {
    assertThat(new WitnessCollector(new Alternating()).collect(ARTICLE.withLanguage("sv")))
        .isEmpty();
  }

  @Test
  void anotherCurveGivesTheSameStances() {
    FitSet set = FitSets.knownByTheEncoder(10);
    Settings other = PRESENT.calibrated(new Calibration(0.7, -0.4));

    assertThat(other.cut()).isCloseTo(PRESENT.cut(), within(1e-9));
    assertThat(other.join().leastConfidence()).isLessThan(PRESENT.join().leastConfidence());
    assertThat(other.tally(set.articles())).isEqualTo(PRESENT.tally(set.articles()));
  }

  @Test
  void presentSettingsCanBeDialled() {
    Settings dialled = Dials.at(PRESENT).settings();

    assertThat(dialled).isNotNull();
    assertThat(dialled.blend()).isEqualTo(PRESENT.blend());
    assertThat(dialled.join().titleShare()).isEqualTo(PRESENT.join().titleShare());
    assertThat(dialled.cut()).isCloseTo(PRESENT.cut(), within(0.005));
  }

  /** Sure of every other pair, by turns for and against. */
  private static final class Alternating implements PairModel {
    @Override
    public String name() {
      return "alternating";
    }

    @Override
    public List<PairScore> score(PairSentence sentence) {
      List<PairScore> scores = new ArrayList<>();
      for (int i = 0; i < sentence.pairs().size(); i++) {
        scores.add(
            switch (i % 4) {
              case 0 -> new PairScore(0.7, 0.1);
              case 1 -> new PairScore(0.2, 0.8);
              default -> PairScore.NONE;
            });
      }
      return scores;
    }
  }
}
