package org.dateline.enrich.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.dateline.enrich.stance.linear.ToneModel;
import org.dateline.enrich.text.Article;
import org.dateline.enrich.text.Field;
import org.junit.jupiter.api.Test;

/** How far a title is believed. */
class TitleTest {
  private static final LayeredStanceTagger TAGGER =
      new LayeredStanceTagger(new RuleJudge(), ToneModel.shipped(), LayeredStanceTagger.DEFAULTS);

  @Test
  void aTitleIsBelievedOnWhatItsTextSaysAgain() {
    List<Stance> stances =
        stances("Norway condemns Chile", "Norway accused Chile of breaking the treaty.");

    assertThat(SentenceRows.found(stances)).containsExactly("NO>CL:O");
    assertThat(stances.get(0).evidence())
        .extracting(evidence -> evidence.span().field())
        .containsExactlyInAnyOrder(Field.TITLE, Field.BODY);
  }

  @Test
  void aTitleIsNotBelievedOnWhatItsTextDoesNotSay() {
    assertThat(found("Norway condemns Chile", "Kenya thanked Norway for its aid."))
        .containsExactly("KE>NO:S");
  }

  @Test
  void aTitleIsTheTextWhereTheTextNamesNoCountry() {
    assertThat(found("Norway condemns Chile", "")).containsExactly("NO>CL:O");
    assertThat(found("Norway condemns Chile", "More soon.")).containsExactly("NO>CL:O");
  }

  private static Set<String> found(String title, String text) {
    return SentenceRows.found(stances(title, text));
  }

  private static List<Stance> stances(String title, String text) {
    Article article = new Article("t", title, text, null, null, "en", null);
    return TAGGER.tag(article, HandActors.of(article));
  }
}
