package org.dateline.enrich.stance.distill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dateline.enrich.stance.Pair;
import org.dateline.enrich.stance.PairScore;
import org.dateline.enrich.stance.distill.MarkedSentence.Mark;
import org.dateline.enrich.stance.distill.PairSets.OfCountries;
import org.junit.jupiter.api.Test;

class PairSetsTest {
  @Test
  void readsWhatWasFoundAndHalvesWhatIsMixed() throws IOException {
    OfCountries read =
        sentence(
            """
            [{"holder": "NO", "target": "CL", "polarity": "OPPOSE"},
             {"holder": "CL", "target": "NO", "polarity": "MIXED"},
             {"holder": "KE", "target": "NO", "polarity": "SUPPORT"},
             {"holder": "KE", "target": "NO", "polarity": "OPPOSE"}]""");

    assertThat(read.found())
        .isEqualTo(
            Map.of(
                new Pair("NO", "CL"), new PairScore(0, 1),
                new Pair("CL", "NO"), new PairScore(0.5, 0.5),
                new Pair("KE", "NO"), new PairScore(0.5, 0.5)));
    assertThat(read.title()).isEqualTo("Norway condemns Chile");
  }

  @Test
  void refusesAPolarityThatItDoesNotKnow() {
    assertThatThrownBy(
            () -> sentence("[{\"holder\": \"NO\", \"target\": \"CL\", \"polarity\": \"HATE\"}]"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("HATE");
  }

  @Test
  void inOtherWordsNothingIsFoundYet() throws IOException {
    OfCountries read =
        sentence("[{\"holder\": \"NO\", \"target\": \"CL\", \"polarity\": \"OPPOSE\"}]");

    OfCountries changed =
        read.changed(sentence -> new MarkedSentence(sentence.text() + "!", sentence.marks()));

    assertThat(changed.text()).isEqualTo(read.text() + "!");
    assertThat(changed.found()).isEmpty();
  }

  @Test
  void aSentenceKnowsWhatIsMarked() {
    MarkedSentence sentence =
        new MarkedSentence("Aune left.", List.of(new Mark(0, 4, PairScore.NONE)));

    assertThat(sentence.marks(3, 6)).isTrue();
    assertThat(sentence.marks(4, 9)).isFalse();
    assertThat(sentence.parties()).singleElement().extracting("code").isEqualTo("T0");
  }

  private static OfCountries sentence(String gold) throws IOException {
    return OfCountries.of(
        new ObjectMapper()
            .readTree(
                """
                {"title": "Norway condemns Chile", "text": "Norway said so.", "gold": %s}"""
                    .formatted(gold)));
  }
}
