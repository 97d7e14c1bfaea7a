package org.dateline.enrich.stance.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FitSetTest {
  private static final int ARTICLES = 400;

  private final FitSet set = FitSets.knownByTheEncoder(ARTICLES);

  @Test
  void halvesTogetherAreTheSetAndShareNothing() {
    Set<WitnessedArticle> first = new HashSet<>(set.half(0, false).articles());
    Set<WitnessedArticle> second = new HashSet<>(set.half(0, true).articles());

    assertThat(first).doesNotContainAnyElementsOf(second);
    assertThat(first.size() + second.size()).isEqualTo(ARTICLES);
    assertThat(first.size()).isBetween(ARTICLES * 2 / 5, ARTICLES * 3 / 5);
  }

  @Test
  void anotherSplitHalvesOtherwise() {
    List<WitnessedArticle> one = set.half(0, false).articles();
    List<WitnessedArticle> other = set.half(1, false).articles();

    assertThat(one).isNotEqualTo(other);
    assertThat(one.stream().filter(other::contains).count())
        .as("articles of one half that are in the same half again")
        .isBetween(one.size() * 2L / 5, one.size() * 3L / 5);
  }

  @Test
  void sentencesOfOneDocumentStayTogether() {
    WitnessedArticle sentence = new WitnessedArticle("document", new Triples(), List.of());
    WitnessedArticle next = new WitnessedArticle("document", new Triples(), List.of());

    for (int split = 0; split < 20; split++) {
      assertThat(sentence.inSecondHalf(split)).isEqualTo(next.inSecondHalf(split));
    }
  }

  @Test
  void keepsItsNameAndWeight() {
    FitSet half = set.half(0, true);

    assertThat(half.name()).isEqualTo(set.name());
    assertThat(half.weight()).isEqualTo(set.weight());
  }
}
