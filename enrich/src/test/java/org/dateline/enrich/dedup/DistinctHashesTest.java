package org.dateline.enrich.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DistinctHashesTest {
  @Property
  void givesWhatSortingGives(
      @ForAll @Size(max = 300) int[] hashes, @ForAll @IntRange(min = 1, max = 80) int most) {
    holds(hashes, most);
  }

  @Property
  void givesWhatSortingGivesWhereHashesRepeat(
      @ForAll @Size(max = 300) @IntRange(min = -20, max = 20) int[] hashes,
      @ForAll @IntRange(min = 1, max = 80) int most) {
    holds(hashes, most);
  }

  @Test
  void findsTheSmallestOfManyEvenOrNot() {
    int[] even = new Random(1).ints(100_000).toArray();
    int[] uneven = Arrays.stream(even).map(hash -> hash | 0xFFF00000).toArray();

    holds(even, 64);
    holds(uneven, 64);
    holds(Arrays.copyOf(even, 65), 64);
    holds(new int[] {-1, -1, -2, -3}, 2);
  }

  @Test
  void forgetsTheHashesOfTheTextBefore() {
    DistinctHashes distinct = new DistinctHashes();
    fill(distinct, new Random(2).ints(1_000).toArray());
    fill(distinct, new int[] {3, 0, 3});

    assertThat(distinct.size()).isEqualTo(2);
    assertThat(distinct.smallest(9)).containsExactly(0, 3);
  }

  private static void holds(int[] hashes, int most) {
    DistinctHashes distinct = new DistinctHashes();
    fill(distinct, hashes);
    long[] sorted = Arrays.stream(hashes).mapToLong(Integer::toUnsignedLong).toArray();
    long[] expected = Arrays.stream(sorted).sorted().distinct().toArray();

    assertThat(distinct.size()).isEqualTo(expected.length);
    assertThat(Arrays.stream(distinct.smallest(most)).mapToLong(Integer::toUnsignedLong))
        .containsExactly(Arrays.stream(expected).limit(most).boxed().toArray(Long[]::new));
  }

  private static void fill(DistinctHashes distinct, int[] hashes) {
    distinct.begin(hashes.length);
    for (int hash : hashes) {
      distinct.add(hash);
    }
  }
}
