package org.dateline.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TokensTest {
  @Test
  void cutsHyphensAndPossessivesAndKeepsAcronymsAndNumbers() {
    assertThat(words("The U.S.-backed army’s 1,500.5 men don’t"))
        .containsExactly("the", "u.s.", "-", "backed", "army", "'s", "1,500.5", "men", "don't");
  }

  @Test
  void straightensQuotationMarks() {
    assertThat(words("“Go,” he said")).containsExactly("\"", "go", ",", "\"", "he", "said");
  }

  @Test
  void lowersWithoutTheTurkishDotlessI() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(new Locale.Builder().setLanguage("tr").build());
      assertThat(words("IRAN")).containsExactly("iran");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Property
  void standsInOrderInsideTheText(@ForAll String text) {
    Tokens tokens = Tokens.of(text);
    int last = 0;
    for (int i = 0; i < tokens.size(); i++) {
      assertThat(tokens.start(i)).isGreaterThanOrEqualTo(last);
      assertThat(tokens.end(i)).isGreaterThan(tokens.start(i));
      assertThat(tokens.at(tokens.start(i))).isEqualTo(i);
      last = tokens.end(i);
    }
    assertThat(last).isLessThanOrEqualTo(text.length());
  }

  private static List<String> words(String text) {
    Tokens tokens = Tokens.of(text);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      words.add(tokens.word(i));
    }
    return words;
  }
}
