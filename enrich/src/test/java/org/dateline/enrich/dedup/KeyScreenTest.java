package org.dateline.enrich.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class KeyScreenTest {
  private final KeyScreen screen = new KeyScreen();

  @Test
  void leavesOutWhatSharesOneHash() {
    assertThat(passes(hashes(1, 100), with(hashes(2, 100), 7))).isFalse();
    assertThat(passes(with(hashes(1, 100), 7), with(hashes(2, 100), 7))).isFalse();
    assertThat(passes(with(hashes(1, 100), 7), with(hashes(2, 40), 7))).isFalse();
  }

  @Test
  void leavesOutWhatSharesAFewAndPassesWhatSharesMost() {
    int[] few = hashes(5, 30);
    int[] most = hashes(5, 150);

    assertThat(passes(with(hashes(1, 100), few), with(hashes(2, 100), few))).isFalse();
    assertThat(passes(with(hashes(1, 100), most), with(hashes(2, 100), most))).isTrue();
  }

  /** Both known whole: what stands behind the last hash is none that is not shared. */
  @Test
  void passesAShortTextThatIsInALongerOne() {
    int[] shared = hashes(5, 13);

    assertThat(passes(with(hashes(1, 40), shared), with(hashes(2, 8), shared))).isTrue();
    assertThat(passes(with(hashes(2, 8), shared), with(hashes(1, 40), shared))).isTrue();
  }

  /** Of ten hashes of a text that can be in an entry one is too little to say it is no copy. */
  @Test
  void passesWhereTooFewHashesCanBeShared() {
    int[] brief = with(hashes(1, 9), 7);

    assertThat(passes(brief, with(hashes(2, 2000), 7))).isTrue();
    assertThat(passes(with(hashes(1, 20), 7), with(hashes(2, 2000), 7))).isTrue();
    assertThat(passes(with(hashes(1, 2000), 7), with(hashes(2, 20), 7))).isTrue();
  }

  @Test
  void forgetsTheTextBefore() {
    int[] text = with(hashes(1, 100), 7);
    screen.set(sketch(text));
    screen.set(sketch(with(hashes(3, 100), 7)));

    assertThat(screen.passes(row(text), 0)).isFalse();
  }

  @Property
  void passesWhatIsACopy(
      @ForAll @IntRange(min = 20, max = 1000) int shared,
      @ForAll @IntRange(max = 300) int more,
      @ForAll @IntRange(max = 1000) int others,
      @ForAll long seed) {
    int[] all = new Random(seed).ints(shared + more + others).toArray();
    int[] shorter = Arrays.copyOf(all, shared + Math.min(more, shared / 4));
    int[] other = with(Arrays.copyOfRange(all, shared + more, all.length), head(all, shared));

    assertThat(passes(shorter, other)).isTrue();
    assertThat(passes(other, shorter)).isTrue();
  }

  private boolean passes(int[] text, int[] entry) {
    screen.set(sketch(text));
    return screen.passes(row(entry), 0);
  }

  private static int[] row(int[] hashes) {
    int[] kept = sketch(hashes).hashes();
    int[] row = Arrays.copyOf(kept, Sketch.SIZE);
    Arrays.fill(row, kept.length, row.length, KeyScreen.NO_HASH);
    return row;
  }

  private static Sketch sketch(int[] hashes) {
    DistinctHashes shingles = new DistinctHashes();
    shingles.begin(hashes.length);
    Arrays.stream(hashes).forEach(shingles::add);
    return Sketch.of(shingles);
  }

  private static int[] hashes(int seed, int count) {
    return new Random(seed).ints(count).toArray();
  }

  private static int[] head(int[] hashes, int count) {
    return Arrays.copyOf(hashes, count);
  }

  private static int[] with(int[] hashes, int... more) {
    return IntStream.concat(Arrays.stream(hashes), Arrays.stream(more)).toArray();
  }
}
