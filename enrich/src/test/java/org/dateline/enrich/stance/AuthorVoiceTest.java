package org.dateline.enrich.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.dateline.enrich.stance.linear.ToneModel;
import org.dateline.enrich.text.Article;
import org.junit.jupiter.api.Test;

/** What an author is held to think; each sentence with one like it of which nothing follows. */
class AuthorVoiceTest {
  private static final LayeredStanceTagger TAGGER =
      new LayeredStanceTagger(new RuleJudge(), ToneModel.shipped(), LayeredStanceTagger.DEFAULTS);

  @Test
  void blamesInAnOpinionPieceAlone() {
    String text = "Norway has become a reckless bully that lies to its people.";

    assertThat(found("OPINION: Enough", text)).contains("AUTHOR>NO:O");
    assertThat(found("Talks in the north", text)).isEmpty();
  }

  @Test
  void blamesWhomTheToneOfTheSentenceIsAgainst() {
    assertThat(found("OPINION: Enough", "Norway helped the survivors of the atrocities."))
        .isEmpty();
    assertThat(found("OPINION: Enough", "Norway waged a brutal and shameful war on civilians."))
        .contains("AUTHOR>NO:O");
  }

  @Test
  void praisesWhomTheToneOfTheSentenceIsFor() {
    assertThat(found("OPINION: Well done", "Norway made a wise and generous choice."))
        .contains("AUTHOR>NO:S");
    assertThat(found("OPINION: Enough", "Norway ignored the wise men whom it had jailed."))
        .doesNotContain("AUTHOR>NO:S");
  }

  private static Set<String> found(String title, String text) {
    Article article = new Article("t", title, text, null, null, "en", null);
    return SentenceRows.found(TAGGER.tag(article, HandActors.of(article)));
  }
}
