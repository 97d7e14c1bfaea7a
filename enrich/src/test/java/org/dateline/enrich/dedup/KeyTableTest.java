package org.dateline.enrich.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.dateline.enrich.text.Article;
import org.junit.jupiter.api.Test;

class KeyTableTest {
  private static final Fingerprint TEXT =
      Fingerprint.of(new Article("a", "Title", "", null, null, null, null));

  private SketchRing ring = new SketchRing(0);

  @Test
  void knowsTheNewestEntriesOfAKeyAndNoMore() {
    KeyTable table = new KeyTable(ring, 5);
    put(table, 7, 3);
    assertThat(read(table, 7, 5)).containsExactly(2, 1, 0);

    put(table, 7, 9);
    assertThat(read(table, 7, 5)).containsExactly(11, 10, 9, 8, 7);
    assertThat(read(table, 8, 5)).isEmpty();
  }

  @Test
  void forgetsEntriesThatAreGone() {
    KeyTable table = new KeyTable(ring, 5);
    put(table, 7, 4);
    put(table, 8, 1);

    ring.expire(0, 3);
    assertThat(read(table, 7, 5)).containsExactly(3, 2);
    ring.expire(0, 1);
    assertThat(read(table, 7, 5)).isEmpty();
    assertThat(read(table, 8, 5)).containsExactly(4);
    put(table, 7, 1);
    assertThat(read(table, 7, 5)).containsExactly(5);
  }

  /** Numbers are kept without their upper bits. */
  @Test
  void knowsEntriesAcrossTheEndOfShortNumbers() {
    ring = new SketchRing((1L << 31) - 2);
    KeyTable table = new KeyTable(ring, 5);
    put(table, 7, 4);

    assertThat(read(table, 7, 5))
        .extracting(ring::sequence)
        .containsExactly((1L << 31) + 1, 1L << 31, (1L << 31) - 1, (1L << 31) - 2);
  }

  /**
   * As a map of lists says, with more keys and entries than the table and its blocks begin with.
   */
  @Property(tries = 50)
  void isAMapOfTheNewest(
      @ForAll @IntRange(min = 1, max = 40) int visits,
      @ForAll @IntRange(min = 1, max = 3000) int window,
      @ForAll long seed) {
    Random random = new Random(seed);
    ring = new SketchRing(0);
    KeyTable table = new KeyTable(ring, visits);
    Map<Integer, Deque<Integer>> model = new HashMap<>();
    for (int i = 0; i < 6000; i++) {
      int key = (int) Math.exp(random.nextDouble() * 9);
      put(table, key, 1);
      model.computeIfAbsent(key, k -> new ArrayDeque<>()).addFirst(i);
      ring.expire(0, window);
    }

    model.forEach(
        (key, entries) ->
            assertThat(read(table, key, visits))
                .containsExactlyElementsOf(
                    entries.stream().filter(i -> i >= ring.first()).limit(visits).toList()));
  }

  @Test
  void takesTheRoomOfKeysThatAreGone() {
    KeyTable table = new KeyTable(ring, 64);
    for (int i = 0; i < 4000; i++) {
      put(table, i / 4, 1);
      ring.expire(0, 500);
    }
    long bytes = table.bytes();
    for (int i = 4000; i < 40_000; i++) {
      put(table, i / 4, 1);
      ring.expire(0, 500);
    }

    assertThat(table.bytes()).isEqualTo(bytes);
  }

  private void put(KeyTable table, int key, int times) {
    for (int i = 0; i < times; i++) {
      table.put(key, SketchRing.shortOf(ring.add(TEXT, 0, i)));
    }
  }

  private static List<Integer> read(KeyTable table, int key, int visits) {
    int[] into = new int[visits + 1];
    int end = table.read(key, into, 0);
    return Arrays.stream(into, 0, end).boxed().toList();
  }
}
