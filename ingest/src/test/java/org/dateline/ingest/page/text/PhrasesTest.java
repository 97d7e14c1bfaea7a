package org.dateline.ingest.page.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.ingest.page.text.TextBlock.Kind;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada Sample is a senior reporter for The Example Courier.",
        "Bo Probe can be reached at bo@courier.example.",
        "Cy Muster contributed to this report.",
        "Sign up for our morning letter.",
        "This article has been updated to correct the name of the ferry.",
      })
  void knowsWhatStandsBelowAnArticle(String text) {
    assertThat(Phrases.isTail(paragraph(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The European Commission will decide in March, a spokesman said on Twitter.",
        "The mayor is a friend of the harbour, and everybody knows it.",
        "Nobody complained.",
      })
  void keepsTheLastSentenceOfAnArticle(String text) {
    assertThat(Phrases.isTail(paragraph(text))).isFalse();
  }

  private static TextBlock paragraph(String text) {
    return new TextBlock(new Element("p"), Kind.PARAGRAPH, text, 0);
  }
}
