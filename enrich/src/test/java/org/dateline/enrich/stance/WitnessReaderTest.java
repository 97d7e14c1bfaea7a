package org.dateline.enrich.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dateline.enrich.stance.linear.LinearModel;
import org.dateline.enrich.text.Article;
import org.junit.jupiter.api.Test;

/** When the encoder, which costs most, is asked. */
class WitnessReaderTest {
  private final List<String> asked = new ArrayList<>();

  private final WitnessReader reader =
      new WitnessReader(
          LinearModel.shipped(),
          new PairModel() {
            @Override
            public List<PairScore> score(PairSentence sentence) {
              asked.add(sentence.text());
              return Collections.nCopies(sentence.pairs().size(), new PairScore(0.1, 0.9));
            }

            @Override
            public String name() {
              return "listener";
            }
          });

  @Test
  void asksTheEncoderWhereTwoCountriesAreNamed() {
    List<Witnesses> witnesses = read("Norway condemned Chile.");

    assertThat(asked).containsExactly("Norway condemned Chile.");
    assertThat(witnesses).isNotEmpty().allMatch(w -> w.encoder().oppose() == 0.9);
  }

  @Test
  void doesNotAskItWhereTheSecondCountryIsOnlyImplied() {
    List<Witnesses> witnesses = read("Norway condemned the arrests.");

    assertThat(asked).isEmpty();
    assertThat(witnesses).isNotEmpty().allMatch(w -> w.encoder().equals(PairScore.NONE));
  }

  private List<Witnesses> read(String text) {
    Article article = new Article("t", "Chile at noon", text, null, null, "en", null);
    List<SentenceReading> readings =
        new ArticleReader(StanceLanguage.ENGLISH).read(article, HandActors.of(article));
    return reader.witnesses(readings.get(readings.size() - 1));
  }
}
