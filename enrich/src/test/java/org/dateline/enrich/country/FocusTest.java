package org.dateline.enrich.country;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FocusTest {
  private static final String PARAGRAPH =
      "Norway will raise its budget for roads and ports. Norwegian towns had asked for it, and the"
          + " minister in Oslo agreed. Norway spends more on roads than on rails.\n\n";

  @Test
  void onlyCountryIsWhatTheStoryIsAbout() {
    assertThat(
            TaggedArticle.of("", "The Danish fleet stayed in port because of the storm.").focus())
        .containsExactly("DK");
  }

  @Test
  void countryNamedInPassingIsMerelyMentioned() {
    TaggedArticle article =
        TaggedArticle.of(
            "Norway to spend more on roads",
            PARAGRAPH.repeat(6) + "The engineer, who once worked in Peru, was pleased.");
    assertThat(article.codes()).containsExactly("NO", "PE");
    assertThat(article.focus()).containsExactly("NO");
  }

  @Test
  void moneyOfACountryIsNoStoryAboutIt() {
    TaggedArticle article =
        TaggedArticle.of(
            "Bank issues New Zealand dollar bond",
            "London, March 3 - The bank is issuing a 50 million New Zealand dollar bond, British"
                + " managers in London said. Britain is its home.");
    assertThat(article.focus()).containsExactly("GB");
  }

  @Test
  void shareSymbolIsNoCountry() {
    assertThat(TaggedArticle.of("", "Rockwell Corp <ROK> raised its dividend.").codes()).isEmpty();
    assertThat(TaggedArticle.of("", "The ROK navy sailed from Busan.").codes())
        .containsExactly("KR");
  }

  @Test
  void nameCountsFromTheDayOnWhichItCameUp() {
    String text = "The FSB gave no reason for the delay.";
    assertThat(TaggedArticle.of("", text, "1987-03-12", "en").codes()).isEmpty();
    assertThat(TaggedArticle.of("", text, "2004-03-12", "en").codes()).containsExactly("RU");
  }
}
