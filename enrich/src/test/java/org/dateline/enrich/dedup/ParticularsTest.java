package org.dateline.enrich.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParticularsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The mayor of Elmtor met Clara Dusker there. She left. | Elmtor Clara Dusker",
        "She saw Dr. Dusker of St. Wick in the U.S. capital! Nobody else. | Dr Dusker St Wick U S",
        "He said: \"We go.\" Then he went. |",
        "Она видела Ивана в Москве. Потом ушла. | Ивана Москве",
        "A town, Óbidos, and the ﬁrm Äsop | Óbidos Äsop",
        "the army in 東京 and Kyoto | Kyoto"
      })
  void namesBeginWithACapitalAndNoSentence(String text, String names) {
    Words words = Words.of(text);
    List<Long> found = new ArrayList<>();
    for (int k = 0; k < words.particulars(); k++) {
      if (!words.isNumber(k)) {
        found.add(words.hash(words.particular(k)));
      }
    }

    assertThat(found).isEqualTo(hashes(Words.of(names == null ? "" : names)));
  }

  @Test
  void aBlankLineBeginsASentenceAndALineBreakDoesNot() {
    assertThat(particulars("the mayor of\nElmtor spoke")).hasSize(1);
    assertThat(particulars("a headline\n\nElmtor spoke")).isEmpty();
  }

  @Test
  void areHeldApartByTheWordBefore() {
    assertThat(particulars("some 3 dead")).isNotEqualTo(particulars("magnitude 3 felt"));
    assertThat(particulars("some 3 dead")).isEqualTo(particulars("only some 3 felt"));
  }

  @Test
  void hashesAreTheSameOnEveryMachine() {
    assertThat(particulars("the 14 agreements of Elmtor")).containsExactly(1975218279, -2045512345);
  }

  private static int[] particulars(String text) {
    return Particulars.of(Words.of(text), new DistinctHashes());
  }

  private static List<Long> hashes(Words words) {
    List<Long> hashes = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      hashes.add(words.hash(i));
    }
    return hashes;
  }
}
