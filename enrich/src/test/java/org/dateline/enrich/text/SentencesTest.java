package org.dateline.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
  @Test
  void splitsAtFullStopsBeforeCapitals() {
    assertThat(split("Norway left. Chile stayed! Who won? Nobody."))
        .containsExactly("Norway left.", "Chile stayed!", "Who won?", "Nobody.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mr. Aune met Gen. Rojas at 5.30 p.m. on Monday.",
        "The U.S. Senate voted.",
        "\"We go!\" she said, and left.",
        "J. R. Berg spoke for 1.5 hours.",
        "He said: \"Stop. no more\" and left."
      })
  void keepsWhole(String sentence) {
    assertThat(split(sentence)).containsExactly(sentence);
  }

  @Test
  void endsASentenceAfterTheClosingQuotationMark() {
    assertThat(split("\"We left.\" The others stayed."))
        .containsExactly("\"We left.\"", "The others stayed.");
  }

  @Test
  void splitsAfterAnAcronymBeforeACommonStart() {
    assertThat(split("They flew to the U.S. The talks failed.")).hasSize(2);
  }

  @Test
  void takesABlankLineForAnEndAndAWrappedLineForSpace() {
    assertThat(split("A headline without a stop\n\nThe text goes\non here."))
        .containsExactly("A headline without a stop", "The text goes\non here.");
  }

  @Test
  void stopsAfterTheSentenceOfTheLastOffset() {
    Article article = new Article("t", "", "Go on. Then stop. Never.", null, null, null, null);

    assertThat(Sentences.of(article, Field.BODY, 9)).hasSize(2);
    assertThat(Sentences.of(article, Field.BODY, -1)).isEmpty();
  }

  @Property
  void coversEveryVisibleCharacterOnceInOrder(@ForAll String text) {
    Article article = new Article("p", "", text, null, null, null, null);
    int last = 0;
    for (Span span : Sentences.of(article, Field.BODY)) {
      assertThat(span.start()).isGreaterThanOrEqualTo(last);
      assertThat(text.substring(last, span.start()).chars().allMatch(SentencesTest::blank))
          .isTrue();
      last = span.end();
    }
    assertThat(text.substring(last).chars().allMatch(SentencesTest::blank)).isTrue();
  }

  private static boolean blank(int c) {
    return c <= ' ' || c == 0xA0 || c == 0x2028 || c == 0x3000;
  }

  private static List<String> split(String text) {
    Article article = new Article("t", "", text, null, null, null, null);
    return Sentences.of(article, Field.BODY).stream().map(s -> s.of(article)).toList();
  }
}
