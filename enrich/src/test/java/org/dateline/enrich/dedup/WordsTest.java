package org.dateline.enrich.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Property
  void areTheSameWhetherReadAsPlainTextOrOneByOne(
      @ForAll
          @StringLength(max = 200)
          @CharRange(from = ' ', to = '~')
          @Chars({' ', ',', '.', '\n', '0', '9', 'a', '\u00e9', '\u00df', '\u0130', '\u2019'})
          String text) {
    Words plain = Words.of(text);

    // A character that calls for composition, after the text: a pair of Han, one word at the end.
    Words oneByOne = Words.of(text + " \u6c34\u6e90");

    assertThat(oneByOne.size()).isEqualTo(plain.size() + 1);
    assertThat(IntStream.range(0, plain.size()).mapToLong(oneByOne::hash))
        .containsExactlyElementsOf(IntStream.range(0, plain.size()).mapToObj(plain::hash).toList());
    assertThat(IntStream.range(0, plain.size()).filter(oneByOne::isNumber).toArray())
        .isEqualTo(IntStream.range(0, plain.size()).filter(plain::isNumber).toArray());
  }

  @Test
  void keepPointAndCommaWithinNumbersAlone() {
    assertThat(Words.of("worth 3.5 billion, 14,000 in all. 7.").size()).isEqualTo(7);
    assertThat(Words.of("3.5").hash(0)).isNotEqualTo(Words.of("35").hash(0));
    assertThat(Words.of("up 3.").hash(1)).isEqualTo(Words.of("3").hash(0));
  }

  @Test
  void readWordsOfAnyLength() {
    String lengthy = "x".repeat(1_000);

    assertThat(Words.of(lengthy + " " + lengthy).size()).isEqualTo(2);
    assertThat(Words.of(lengthy.toUpperCase(Locale.ROOT)).hash(0))
        .isEqualTo(Words.of("y " + lengthy).hash(1));
  }
}
