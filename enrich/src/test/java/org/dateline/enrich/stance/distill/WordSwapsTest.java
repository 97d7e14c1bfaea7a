package org.dateline.enrich.stance.distill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dateline.enrich.stance.PairScore;
import org.dateline.enrich.stance.distill.MarkedSentence.Mark;
import org.junit.jupiter.api.Test;

class WordSwapsTest {
  private static final WordSwaps SWAPS =
      new WordSwaps(
          List.of(
              "They praised, blamed, mended and wanted; they praised, blamed, mended and wanted.",
              "Some once, more more."));

  private static final MarkedSentence SENTENCE =
      marked("Norway has praised them, though wanted men blamed Norway again.", "Norway has");

  @Property
  void keepsTheWordsOfEveryMark(@ForAll long seed) {
    MarkedSentence sentence = marked("They praised what Norway mended.", "Norway mended");

    MarkedSentence variant = SWAPS.variant(sentence, new Random(seed));

    assertThat(words(variant, 0)).isEqualTo("Norway mended");
    assertThat(variant.marks().get(0).tone()).isEqualTo(PairScore.NONE);
  }

  @Property
  void replacesWordsByOthersOfTheSameEnding(@ForAll long seed) {
    String[] before = SENTENCE.text().split("[^A-Za-z]+");
    String[] after = SWAPS.variant(SENTENCE, new Random(seed)).text().split("[^A-Za-z]+");

    assertThat(after).hasSameSizeAs(before);
    for (int i = 0; i < before.length; i++) {
      if (!after[i].equals(before[i])) {
        assertThat(Set.of("praised", "blamed", "mended", "wanted")).contains(before[i], after[i]);
      }
    }
  }

  @Test
  void changesSomethingForSomeSeedAndIsTheSameForTheSame() {
    Set<String> texts =
        LongStream.range(0, 20)
            .mapToObj(seed -> SWAPS.variant(SENTENCE, new Random(seed)).text())
            .collect(Collectors.toSet());

    assertThat(texts).hasSizeGreaterThan(3);
    assertThat(SWAPS.variant(SENTENCE, new Random(7)))
        .isEqualTo(SWAPS.variant(SENTENCE, new Random(7)));
  }

  @Test
  void leavesWordsThatNoTextHasTwice() {
    WordSwaps once = new WordSwaps(List.of("They praised and blamed."));

    assertThat(once.variant(SENTENCE, new Random(1)).text()).isEqualTo(SENTENCE.text());
  }

  private static MarkedSentence marked(String text, String words) {
    int start = text.indexOf(words);
    Mark mark = new Mark(start, start + words.length(), new PairScore(1, 0));
    return new MarkedSentence(text, List.of(mark));
  }

  private static String words(MarkedSentence sentence, int at) {
    Mark mark = sentence.marks().get(at);
    return sentence.text().substring(mark.start(), mark.end());
  }
}
