package org.dateline.enrich.stance.linear;

import java.util.Arrays;

/** Collects hashed features of one pair; reused for the next. */
final class FeatureSink {
  private final int mask;
  private int[] indexes = new int[256];
  private int size;

  FeatureSink(int bits) {
    mask = (1 << bits) - 1;
  }

  void clear() {
    size = 0;
  }

  void add(int hash) {
    if (size == indexes.length) {
      indexes = Arrays.copyOf(indexes, size * 2);
    }
    int mixed = hash * 0x9E3779B1;
    mixed ^= mixed >>> 15;
    mixed *= 0x85EBCA77;
    indexes[size++] = (mixed ^ mixed >>> 13) & mask;
  }

  void add(int namespace, int value) {
    add(namespace * 0x01000193 ^ value);
  }

  void add(int namespace, int a, int b) {
    add((namespace * 0x01000193 ^ a) * 0x5bd1e995 ^ b);
  }

  int size() {
    return size;
  }

  int get(int at) {
    return indexes[at];
  }

  /** Leaves each feature once, in order. */
  void once() {
    Arrays.sort(indexes, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || indexes[i] != indexes[i - 1]) {
        indexes[kept++] = indexes[i];
      }
    }
    size = kept;
  }

  /** The features, each once. */
  int[] distinct() {
    once();
    return Arrays.copyOf(indexes, size);
  }
}
