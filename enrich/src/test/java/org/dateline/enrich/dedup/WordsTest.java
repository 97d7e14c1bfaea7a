package org.dateline.enrich.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
          @Chars({' ', ',', '.', '\n', '0', '9', 'a', '\u00c9', '\u00df', '\u0130', '\u2019'})
          String text) {
    Words plain = Words.of(text);

    // A character that calls for composition, after the text: a pair of Han, one word at the end.
    Words oneByOne = Words.of(text + " \u6c34\u6e90");

    assertThat(oneByOne.size()).isEqualTo(plain.size() + 1);
    assertThat(hashes(oneByOne, plain.size())).isEqualTo(hashes(plain, plain.size()));
    assertThat(particulars(oneByOne)).isEqualTo(particulars(plain));
  }

  private static List<Long> hashes(Words words, int count) {
    return IntStream.range(0, count).mapToObj(words::hash).toList();
  }

  private static List<String> particulars(Words words) {
    return IntStream.range(0, words.particulars())
        .mapToObj(k -> words.particular(k) + (words.isNumber(k) ? " number" : " name"))
        .toList();
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
