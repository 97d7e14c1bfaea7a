package org.dateline.ingest.page.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class SecondOpinionTest {
  private static final String FIRST =
      "The manual tells how the lamp of the lighthouse is lit, in what order the doors are opened,"
          + " and who is called when it will not burn.";
  private static final String SECOND =
      "It was written by three keepers over forty years, and none of them agreed with the others,"
          + " which is why every step stands there twice.";

  @Test
  void takesTheLongerTextWhereOursIsAPartOfIt() {
    assertThat(SecondOpinion.judge(FIRST, manual(), false)).contains(FIRST).contains(SECOND);
  }

  @Test
  void keepsOursWhereTheOtherReadsAnotherPartOfThePage() {
    String ours =
        "Nothing of what is said here stands in the part that the other one has read, and it is"
            + " said at enough length to be the text of a page on its own.";

    assertThat(SecondOpinion.judge(ours, manual(), false)).isEqualTo(ours);
  }

  @Test
  void keepsOursWhereThePageCallsItselfAnArticleAndWeFoundSomeOfIt() {
    String ours = (FIRST + " ").repeat(3);

    assertThat(SecondOpinion.judge(ours, manual(), true)).isEqualTo(ours);
  }

  @Test
  void takesTheOtherWhereWeFoundNextToNothing() {
    assertThat(SecondOpinion.judge("Read on below.", manual(), true)).contains(FIRST, SECOND);
  }

  @Test
  void keepsOursWhereTheOtherFindsHardlyMore() {
    String ours = FIRST + "\n\n" + SECOND;

    assertThat(SecondOpinion.judge(ours, manual(), false)).isEqualTo(ours);
  }

  @Test
  void asksForNoOpinionOnPagesOfTooManyElements() {
    Document page = manual();
    for (int i = 0; i < 5_000; i++) {
      page.body().appendElement("i");
    }

    assertThat(SecondOpinion.judge(FIRST, page, false)).isEqualTo(FIRST);
  }

  private static Document manual() {
    return Jsoup.parse(
        "<body><article><h1>Manual</h1><p>" + FIRST + "</p><p>" + SECOND + "</p></article></body>");
  }
}
