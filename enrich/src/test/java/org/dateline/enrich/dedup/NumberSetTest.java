package org.dateline.enrich.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class NumberSetTest {
  @Test
  void goesOnWhenTheCountOfItsTurnsGoesRound() {
    NumberSet set = new NumberSet(4, -1);

    set.clear();

    assertThat(set.add(0)).isTrue();
    assertThat(set.add(7)).isTrue();
    assertThat(set.add(0)).isFalse();
  }

  @Property
  void isASetInEachTurn(
      @ForAll @Size(max = 40) List<@IntRange(max = 60) Integer> numbers,
      @ForAll @Size(max = 40) List<Integer> others) {
    NumberSet set = new NumberSet(40);
    for (List<Integer> turn : List.of(numbers, others, numbers)) {
      set.clear();
      Set<Integer> model = new HashSet<>();
      for (int number : turn) {
        assertThat(set.add(number)).isEqualTo(model.add(number));
      }
    }
  }
}
