package org.dateline.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordTableTest {
  private static final WordTable TABLE =
      new WordTable(Map.of("said", 1L, "'s", 2L, "don't", 4L, "über", 8L, "\"", 16L, "iran", 32L));

  @Test
  void givesEachTokenTheClassesOfItsWordWhateverItsLettersLookLike() {
    Tokens tokens = Tokens.of("“SAID” Aune’s, don’t ÜBER go", TABLE);

    assertThat(classes(tokens)).containsExactly(16L, 1L, 16L, 0L, 2L, 0L, 4L, 8L, 0L);
    assertThat(tokens.classes()).isEqualTo(1L | 2 | 4 | 8 | 16);
    assertThat(tokens.classes(-1) | tokens.classes(tokens.size())).isZero();
  }

  @Test
  void findsCapitalsUnderATurkishLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(Tokens.of("IRAN", TABLE).classes(0)).isEqualTo(32);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Property
  void cutsTheSameTokensWithWordsKnownAndUnknown(@ForAll String text) {
    Tokens plain = Tokens.of(text);
    Map<String, Long> bits = new HashMap<>();
    for (int i = 0; i < plain.size(); i += 2) {
      bits.put(plain.word(i), i + 1L);
    }
    Tokens known = Tokens.of(text, new WordTable(bits));

    assertThat(known.size()).isEqualTo(plain.size());
    for (int i = 0; i < plain.size(); i++) {
      assertThat(known.word(i)).isEqualTo(plain.word(i));
      assertThat(known.start(i)).isEqualTo(plain.start(i));
      assertThat(known.end(i)).isEqualTo(plain.end(i));
      assertThat(known.classes(i)).isEqualTo(bits.getOrDefault(plain.word(i), 0L));
    }
  }

  private static long[] classes(Tokens tokens) {
    long[] classes = new long[tokens.size()];
    for (int i = 0; i < classes.length; i++) {
      classes[i] = tokens.classes(i);
    }
    return classes;
  }
}
