package org.dateline.enrich.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.dateline.enrich.stance.join.Vote;
import org.dateline.enrich.stance.linear.LinearModel;
import org.dateline.enrich.text.Article;
import org.junit.jupiter.api.Test;

/** How far the linear model is believed beside what the rules claim of a sentence. */
class LinearJudgeTest {
  private static final PairScore HEARD = new PairScore(0, 0.6);
  private static final Offset<Double> NEARLY = within(1e-9);

  @Test
  void aClaimAddsToWhatTheModelHears() {
    Map<Pair, Vote> votes = votes("Norway condemned Chile.");

    assertThat(oppose(votes, "NO", "CL")).isGreaterThan(0.6);
  }

  @Test
  void halfIsLeftWhereTheRulesClaimSomethingOfOtherPairsAlone() {
    Map<Pair, Vote> votes = votes("Norway condemned Chile in front of Kenya.");

    assertThat(oppose(votes, "KE", "CL")).isCloseTo(0.3, NEARLY);
  }

  @Test
  void aQuarterIsLeftOfWhatIsTheOtherWayRound() {
    Map<Pair, Vote> votes = votes("Norway condemned Chile in front of Kenya.");

    assertThat(oppose(votes, "CL", "NO")).isCloseTo(0.15, NEARLY);
  }

  @Test
  void allIsLeftWhereTheRulesClaimNothing() {
    Map<Pair, Vote> votes = votes("Norway talks to Chile, sanctions or not.");

    assertThat(oppose(votes, "CL", "NO")).isCloseTo(0.6, NEARLY);
  }

  @Test
  void aFifthIsLeftOfWhatIsDenied() {
    Map<Pair, Vote> votes = votes("Norway did not condemn Chile.");

    assertThat(oppose(votes, "NO", "CL")).isBetween(0.12, 0.3);
  }

  private static Map<Pair, Vote> votes(String text) {
    Article article = HandActors.article(text);
    SentenceReading reading =
        new ArticleReader(StanceLanguage.ENGLISH)
            .read(article, HandActors.of(article)).stream()
                .filter(one -> !one.candidates().pairs().isEmpty())
                .findFirst()
                .orElseThrow();
    List<PairScore> heard = Collections.nCopies(reading.candidates().pairs().size(), HEARD);
    return new LinearJudge(LinearModel.shipped()).votes(article, reading, heard);
  }

  private static double oppose(Map<Pair, Vote> votes, String holder, String target) {
    return votes.get(new Pair(holder, target)).score().oppose();
  }
}
