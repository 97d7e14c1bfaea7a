package org.dateline.enrich.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NearDuplicateIndexTest {
  private static final int VISITS = 64;

  private final Prose prose = new Prose(3);
  private final NearDuplicateIndex index = new NearDuplicateIndex(0, VISITS);

  @Test
  void findsWhatWasAddedAmongThousands() {
    List<Fingerprint> texts = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      Fingerprint text = Fingerprint.of(prose.article("a", 80));
      texts.add(text);
      index.add(text, i, i);
    }

    for (int i = 0; i < texts.size(); i++) {
      assertThat(index.find(texts.get(i), 0, 5000))
          .extracting(NearDuplicateIndex.Candidate::sequence)
          .contains((long) i);
    }
  }

  @Test
  void looksBothWaysInEventTimeAndNoFurther() {
    Fingerprint text = Fingerprint.of(prose.article("a", 80));
    index.add(text, 1000, 0);

    assertThat(index.find(text, 1000, 1000)).hasSize(1);
    assertThat(index.find(text, 900, 999)).isEmpty();
    assertThat(index.find(text, 1001, 1100)).isEmpty();
  }

  @Test
  void boundsTheCostOfACommonText() {
    Fingerprint text = Fingerprint.of(prose.article("a", 80));
    for (int i = 0; i < 10 * VISITS; i++) {
      index.add(text, i, i);
    }

    assertThat(index.find(text, 0, 10 * VISITS)).hasSize(VISITS);
  }

  @Test
  void knowsTooShortTextsOnlyWordForWord() {
    index.add(Fingerprint.of(prose.article("a", 0)), 0, 0);
    Fingerprint brief = brief("Central bank leaves its rates unchanged");
    index.add(brief, 0, 0);

    assertThat(index.find(brief, 0, 0)).hasSize(1);
    assertThat(index.find(brief("Central bank leaves its rates unchanged again"), 0, 0)).isEmpty();
    index.add(brief("Weather"), 0, 0);
    assertThat(index.find(brief("Weather"), 0, 0)).isEmpty();
  }

  @Property(tries = 30)
  void forgetsInOrderAndKeepsTheRest(
      @ForAll @IntRange(min = 1, max = 700) int added, @ForAll @IntRange(max = 700) int before) {
    NearDuplicateIndex window = new NearDuplicateIndex(40, VISITS);
    List<Fingerprint> texts = new ArrayList<>();
    for (int i = 0; i < added; i++) {
      Fingerprint text = Fingerprint.of(prose.article("a", 40));
      texts.add(text);
      window.add(text, 0, i);
      window.expire(i - 300L, Integer.MAX_VALUE);
    }
    window.expire(before, Integer.MAX_VALUE);

    assertThat(window.next()).isEqualTo(40 + added);
    for (int i = 0; i < added; i++) {
      boolean kept = 40 + i >= window.first();
      assertThat(window.find(texts.get(i), 0, 0)).hasSize(kept ? 1 : 0);
    }
  }

  @Test
  void keepsNoMoreThanItsCapacity() {
    for (int i = 0; i < 100; i++) {
      index.add(Fingerprint.of(prose.article("a", 40)), 0, 0);
    }

    assertThat(index.expire(0, 30)).isEqualTo(70);
    assertThat(index.size()).isEqualTo(30);
  }

  private static Fingerprint brief(String title) {
    return Fingerprint.of(
        new org.dateline.enrich.text.Article("b", title, "", null, null, null, null));
  }
}
