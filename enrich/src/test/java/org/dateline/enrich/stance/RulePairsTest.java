package org.dateline.enrich.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.enrich.stance.linear.ToneModel;
import org.dateline.enrich.text.Article;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule by itself: a sentence that it must read, and one like it that it must leave alone. */
class RulePairsTest {
  private final StanceTagger rules =
      new LayeredStanceTagger(new RuleJudge(), ToneModel.shipped(), LayeredStanceTagger.DEFAULTS);

  @TestFactory
  List<DynamicTest> readsEachSentence() {
    return SentenceRows.of("rule-pairs.tsv").stream()
        .map(row -> DynamicTest.dynamicTest(row.sentence(), () -> reads(row)))
        .toList();
  }

  private void reads(SentenceRows.Row row) {
    Article article = HandActors.article(row.sentence());
    assertThat(SentenceRows.found(rules.tag(article, HandActors.of(article))))
        .isEqualTo(row.expected());
  }

  @Test
  void sanctionsWithoutAHolderAreOfTheCountryInTheTitle() {
    assertThat(underTitle("The sanctions on Chile remain.")).contains("NO>CL:O");
  }

  @Test
  void anAttackWithoutAHolderIsNobodys() {
    assertThat(underTitle("The attack on Chile remains a riddle.")).doesNotContain("NO>CL:O");
  }

  private Iterable<String> underTitle(String text) {
    Article article = new Article("t", "Norway at noon", text, null, null, "en", null);
    return SentenceRows.found(rules.tag(article, HandActors.of(article)));
  }
}
