package org.dateline.enrich.dedup;

import java.util.Arrays;

/**
 * The newest entries of each key that has several, side by side: a block is a ring of short
 * numbers, in one array with all others, and moves to one of twice the size when it is full of live
 * entries. The first int of a block has its size and where the next number goes.
 */
final class KeyBlocks {
  private static final int SMALLEST = 4;
  private static final int SIZE_BITS = 5;
  private static final int NONE = -1;

  private final SketchRing ring;
  private final int visits;

  /** Nothing lies at 0. */
  private int[] ints = new int[1024];

  private int end = 1;

  /** First of the blocks of each size that are free, each with the next in its first int. */
  private final int[] free = new int[Integer.SIZE];

  KeyBlocks(SketchRing ring, int visits) {
    this.ring = ring;
    this.visits = visits;
  }

  /** A new block of two entries. */
  int of(int older, int newer) {
    int block = allocate(0);
    return add(add(block, older), newer);
  }

  /** Adds an entry; returns the block, which may have moved. */
  int add(int block, int number) {
    int size = size(block);
    int capacity = capacity(size);
    int at = at(block);
    int oldest = ints[block + 1 + at];
    if (oldest != NONE && capacity < visits && ring.isLive(oldest)) {
      int wider = allocate(size + 1);
      int upper = capacity - at;
      System.arraycopy(ints, block + 1 + at, ints, wider + 1, upper);
      System.arraycopy(ints, block + 1, ints, wider + 1 + upper, at);
      ints[wider] = size + 1 | capacity << SIZE_BITS;
      release(block);
      return add(wider, number);
    }
    ints[block + 1 + at] = number;
    ints[block] = size | (at + 1 == capacity ? 0 : at + 1) << SIZE_BITS;
    return block;
  }

  /** The newest entry of a block. */
  int newest(int block) {
    int at = at(block);
    return ints[block + (at == 0 ? capacity(size(block)) : at)];
  }

  /**
   * Writes the live entries of a block into an array that has room, newest first.
   *
   * @return where they end
   */
  int read(int block, int[] into, int from) {
    int capacity = capacity(size(block));
    int at = at(block);
    int to = from;
    for (int i = 0; i < capacity; i++) {
      at = (at == 0 ? capacity : at) - 1;
      int number = ints[block + 1 + at];
      if (number == NONE || !ring.isLive(number)) {
        break;
      }
      into[to++] = number;
    }
    return to;
  }

  void release(int block) {
    int size = size(block);
    ints[block] = free[size];
    free[size] = block;
  }

  long bytes() {
    return 4L * ints.length;
  }

  private int size(int block) {
    return ints[block] & ((1 << SIZE_BITS) - 1);
  }

  private int at(int block) {
    return ints[block] >>> SIZE_BITS;
  }

  private int capacity(int size) {
    return Math.min((SMALLEST << size) - 1, visits);
  }

  private int allocate(int size) {
    int length = capacity(size) + 1;
    int block = free[size];
    if (block != 0) {
      free[size] = ints[block];
    } else {
      if (end + length > ints.length) {
        ints = Arrays.copyOf(ints, end + length + end / 2);
      }
      block = end;
      end += length;
    }
    ints[block] = size;
    Arrays.fill(ints, block + 1, block + length, NONE);
    return block;
  }
}
