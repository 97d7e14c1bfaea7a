package org.dateline.enrich.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.enrich.stance.Stance.Attribution;
import org.dateline.enrich.stance.Stance.HolderKind;
import org.dateline.enrich.stance.Stance.Polarity;
import org.dateline.enrich.stance.join.ArticleJoin;
import org.dateline.enrich.stance.join.Calibration;
import org.dateline.enrich.stance.join.JoinSettings;
import org.dateline.enrich.stance.join.Vote;
import org.dateline.enrich.text.Field;
import org.dateline.enrich.text.Span;
import org.junit.jupiter.api.Test;

class ArticleJoinTest {
  private static final Pair PAIR = new Pair("PK", "US");
  private static final JoinSettings SETTINGS =
      new JoinSettings(0.3, 0.5, 0.2, 0.8, 1, Calibration.IDENTITY);

  private final Map<Pair, List<Vote>> votes = new LinkedHashMap<>();

  @Test
  void sentencesThatAgreeMakeItMoreCertain() {
    vote(PAIR, 0, 0.5);
    double once = stances(SETTINGS).get(0).confidence();
    vote(PAIR, 0, 0.5);
    vote(PAIR, 0, 0.5);

    Stance joined = stances(SETTINGS).get(0);
    assertThat(joined.confidence()).isGreaterThan(once);
    assertThat(joined.polarity()).isEqualTo(Polarity.OPPOSE);
    assertThat(joined.score()).isNegative();
    assertThat(joined.evidence()).hasSize(3);
  }

  @Test
  void aWordToTheContraryMakesItLessCertain() {
    vote(PAIR, 0, 0.6);
    double alone = stances(SETTINGS).get(0).confidence();
    vote(PAIR, 0.3, 0);

    Stance joined = stances(SETTINGS).get(0);
    assertThat(joined.polarity()).isEqualTo(Polarity.OPPOSE);
    assertThat(joined.confidence()).isLessThan(alone);
    assertThat(joined.evidence()).as("of its own side alone").hasSize(1);
  }

  @Test
  void bothSidesEquallyStrongAreMixed() {
    vote(PAIR, 0.6, 0);
    vote(PAIR, 0, 0.55);

    Stance joined = stances(SETTINGS).get(0);
    assertThat(joined.polarity()).isEqualTo(Polarity.MIXED);
    assertThat(joined.evidence()).hasSize(2);
  }

  @Test
  void givesWhatIsCertainEnoughTheMostCertainFirst() {
    vote(PAIR, 0, 0.4);
    vote(PAIR.reversed(), 0.7, 0);

    assertThat(stances(SETTINGS)).extracting(Stance::holder).containsExactly("US", "PK");
    assertThat(stances(SETTINGS.withLeastConfidence(0.5)))
        .extracting(Stance::holder)
        .containsExactly("US");
    assertThat(stances(SETTINGS.withLeastConfidence(0.9))).isEmpty();
  }

  @Test
  void aPairWithoutStrengthIsNoStanceEvenWhereAllIsAskedFor() {
    vote(PAIR, 0, 0);

    assertThat(stances(SETTINGS.withLeastConfidence(0))).isEmpty();
  }

  private List<Stance> stances(JoinSettings settings) {
    return new ArticleJoin(settings).stances(votes);
  }

  private void vote(Pair pair, double support, double oppose) {
    int number = votes.values().stream().mapToInt(List::size).sum();
    Stance.Evidence evidence =
        new Stance.Evidence(new Span(Field.BODY, number, number + 1), "x", "verb");
    votes
        .computeIfAbsent(pair, p -> new java.util.ArrayList<>())
        .add(
            new Vote(
                new PairScore(support, oppose),
                HolderKind.GOVERNMENT,
                null,
                Attribution.STATED,
                evidence));
  }
}
