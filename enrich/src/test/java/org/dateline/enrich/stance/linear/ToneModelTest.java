package org.dateline.enrich.stance.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.enrich.country.Actor.Role;
import org.dateline.enrich.stance.ArticleReader;
import org.dateline.enrich.stance.PairScore;
import org.dateline.enrich.stance.Party;
import org.dateline.enrich.stance.Party.Binding;
import org.dateline.enrich.stance.StanceLanguage;
import org.dateline.enrich.stance.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tone model that ships, on plain cases: docs/quality.md has its figure. */
class ToneModelTest {
  private static final ArticleReader READER = new ArticleReader(StanceLanguage.ENGLISH);
  private static final ToneModel MODEL = ToneModel.shipped();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The report accuses Norway of shameful lies.",
        "Norway has failed its own people, and its excuses are a disgrace.",
        "It was Norway that attacked the villagers and lied about the massacre.",
        "Nobody trusts Norway after its reckless, dishonest and corrupt conduct."
      })
  void hearsBlame(String sentence) {
    PairScore tone = tone(sentence, "Norway");

    assertThat(tone.oppose()).isGreaterThan(0.5).isGreaterThan(2 * tone.support());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The report praises Norway for its generous help.",
        "Everybody should be grateful for the courage that Norway showed.",
        "Norway was honored for its remarkable success in protecting refugees."
      })
  void hearsPraise(String sentence) {
    PairScore tone = tone(sentence, "Norway");

    assertThat(tone.support()).isGreaterThan(0.5).isGreaterThan(2 * tone.oppose());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The committee will meet in Norway on Tuesday.",
        "A spokesman for Norway said the figures would be published in March."
      })
  void hearsNothingInPlainNews(String sentence) {
    assertThat(tone(sentence, "Norway").strength()).isLessThan(0.5);
  }

  @Test
  void noNameHasAReputation() {
    String sentence = "Officials in NAME accused Aune of lies, NAME said.";

    assertThat(tone(sentence.replace("NAME", "Norway"), "Norway"))
        .isEqualTo(tone(sentence.replace("NAME", "Russia"), "Russia"))
        .isEqualTo(tone(sentence.replace("NAME", "Norway").replace("Aune", "Trump"), "Norway"));
  }

  @Test
  void saysNothingOfWhatIsNotThere() {
    assertThat(MODEL.score(scene("Norway lied shamefully.", "Norway"), List.of("Q")))
        .containsExactly(PairScore.NONE);
  }

  private static PairScore tone(String sentence, String target) {
    return MODEL.score(scene(sentence, target), List.of("T")).get(0);
  }

  private static Scene scene(String text, String target) {
    int start = text.indexOf(target);
    Party party = new Party("T", start, start + target.length(), Role.GOVERNMENT, Binding.NAMED);
    return READER.read(text, List.of(party)).scene();
  }
}
