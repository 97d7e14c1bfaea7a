package org.dateline.enrich.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SimilarityTest {
  @Property
  void estimatesLieWithinTheirErrorBound(
      @ForAll @IntRange(min = 1, max = 2000) int shared,
      @ForAll @IntRange(max = 2000) int onlyA,
      @ForAll @IntRange(max = 2000) int onlyB,
      @ForAll long seed) {
    Random random = new Random(seed);
    Set<Integer> a = new HashSet<>();
    Set<Integer> b = new HashSet<>();
    random
        .ints(shared)
        .forEach(
            h -> {
              a.add(h);
              b.add(h);
            });
    random.ints(onlyA).forEach(a::add);
    random.ints(onlyB).forEach(b::add);

    Similarity estimate = Similarity.of(sketch(a), sketch(b));

    Set<Integer> both = new HashSet<>(a);
    both.retainAll(b);
    int union = a.size() + b.size() - both.size();
    double sixSigma = 6 * 0.5 / Math.sqrt(Math.min(Sketch.SIZE, union));
    assertThat(estimate.resemblance()).isCloseTo((double) both.size() / union, within(sixSigma));
    double containment = (double) both.size() / Math.min(a.size(), b.size());
    double bound = 6 * 0.5 / Math.sqrt(Math.max(1, estimate.evidence()));
    assertThat(estimate.containment()).isCloseTo(containment, within(bound));
  }

  @Property
  void isTheSameFromBothSides(@ForAll Set<Integer> a, @ForAll Set<Integer> b) {
    assertThat(Similarity.of(sketch(a), sketch(b))).isEqualTo(Similarity.of(sketch(b), sketch(a)));
  }

  @Property
  void ofShortTextsIsExact(@ForAll Set<Integer> a, @ForAll Set<Integer> b) {
    Set<Integer> both = new HashSet<>(a);
    both.retainAll(b);
    int union = a.size() + b.size() - both.size();
    if (a.size() < Sketch.SIZE && b.size() < Sketch.SIZE && union > 0) {
      assertThat(Similarity.of(sketch(a), sketch(b)).resemblance())
          .isEqualTo((double) both.size() / union);
    }
  }

  @Property
  void givesUpOnWayOnlyWhereTooLittleIsShared(
      @ForAll @IntRange(min = 20, max = 1000) int shared,
      @ForAll @IntRange(max = 500) int onlyB,
      @ForAll long seed) {
    Random random = new Random(seed);
    int[] b = random.ints(shared + onlyB).toArray();
    int[] a = random.ints(shared / 10).toArray();
    int[] both = Arrays.copyOf(a, a.length + shared);
    System.arraycopy(b, 0, both, a.length, shared);
    Sketch some = sketch(both);
    Sketch other = sketch(b);
    Similarity whole = Similarity.of(some, other);

    Similarity quick =
        Similarity.ofAtLeast(
            0.6,
            some.hashes(),
            0,
            some.size(),
            some.shingles(),
            other.hashes(),
            0,
            other.size(),
            other.shingles());

    assertThat(quick).isEqualTo(whole.containment() >= 0.75 ? whole : quick);
    assertThat(quick).isIn(whole, Similarity.NONE);
  }

  @Test
  void ofEmptyTextsIsNone() {
    assertThat(Similarity.of(sketch(Set.of()), sketch(Set.of()))).isEqualTo(Similarity.NONE);
  }

  private static Sketch sketch(Set<Integer> hashes) {
    return sketch(hashes.stream().mapToInt(Integer::intValue).toArray());
  }

  private static Sketch sketch(int[] hashes) {
    DistinctHashes distinct = new DistinctHashes();
    distinct.begin(hashes.length);
    Arrays.stream(hashes).forEach(distinct::add);
    return Sketch.of(distinct);
  }
}
