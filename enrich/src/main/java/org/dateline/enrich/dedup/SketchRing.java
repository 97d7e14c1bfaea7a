package org.dateline.enrich.dedup;

import java.util.Arrays;

/**
 * The sketches of a window, one row of hashes each, all rows in one array. Entries are numbered in
 * the order of insertion and leave in that order; the lower bits of the number are the slot. An
 * entry is known by the lower 31 bits of its number, its short number.
 *
 * <p>In a large window each cache line that is touched is fetched from memory, and that is nearly
 * all that a look-up costs. So what most look-ups read of an entry, its first {@value
 * KeyScreen#LINE} hashes, lies in one line, and what only a comparison reads lies elsewhere.
 */
final class SketchRing {
  /** Shingle keys of an entry: its smallest hashes. */
  static final int KEYS = 8;

  private static final int SHORT = Integer.MAX_VALUE;
  private static final int SMALLEST = 64;

  /** Ints of a row, four cache lines of 64 bytes. */
  private static final int ROW = Sketch.SIZE;

  /** Ints before the first row: a large array begins 16 bytes after the start of a cache line. */
  private static final int BEFORE = 12;

  private static final int CONTENT = 0;
  private static final int EVENT_TIME = 1;
  private static final int INSERTED_AT = 2;
  private static final int SHINGLES = 3;

  /** Longs of the facts of an entry. */
  private static final int FACTS = 4;

  private long first;
  private long next;
  private int slots = SMALLEST;
  private int[] rows = new int[BEFORE + SMALLEST * ROW];
  private long[] facts = new long[SMALLEST * FACTS];

  SketchRing(long first) {
    this.first = first;
    this.next = first;
  }

  long first() {
    return first;
  }

  long next() {
    return next;
  }

  /** Adds an entry; returns its number. */
  long add(Fingerprint text, long eventTime, long insertionTime) {
    if (next - first == slots) {
      grow();
    }
    Sketch sketch = text.sketch();
    int slot = slot(next);
    int row = row(slot);
    System.arraycopy(sketch.hashes(), 0, rows, row, sketch.size());
    Arrays.fill(rows, row + sketch.size(), row + ROW, KeyScreen.NO_HASH);
    int at = slot * FACTS;
    facts[at + CONTENT] = text.content().low();
    facts[at + EVENT_TIME] = eventTime;
    facts[at + INSERTED_AT] = insertionTime;
    facts[at + SHINGLES] = sketch.shingles();
    return next++;
  }

  int expire(long insertedBefore, int keep) {
    long before = first;
    while (first < next && (insertedAt(first) < insertedBefore || next - first > keep)) {
      first++;
    }
    return (int) (first - before);
  }

  static int shortOf(long sequence) {
    return (int) sequence & SHORT;
  }

  long sequence(int number) {
    return next - age(number);
  }

  boolean isLive(int number) {
    return age(number) <= next - first;
  }

  /** How many entries came since, that one counted. */
  private int age(int number) {
    return ((int) next - number - 1 & SHORT) + 1;
  }

  /** Reads the beginning of the rows of entries, so that all are fetched from memory at once. */
  int touch(int[] numbers, int count) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      int row = row(slot(numbers[i]));
      sum += rows[row] + rows[row + KeyScreen.LINE];
    }
    return sum;
  }

  /** Whether the first hashes allow an entry to be a copy. */
  boolean passes(int number, KeyScreen screen) {
    return screen.passes(rows, row(slot(number)));
  }

  int shingles(int number) {
    return (int) facts[slot(number) * FACTS + SHINGLES];
  }

  long content(int number) {
    return facts[slot(number) * FACTS + CONTENT];
  }

  /**
   * Leaves of entries those that were published between two times, milliseconds; without a branch,
   * so that the facts of all are fetched from memory at once.
   *
   * @return how many are left
   */
  int within(int[] numbers, int count, long from, long to) {
    int left = 0;
    for (int i = 0; i < count; i++) {
      int number = numbers[i];
      long eventTime = facts[slot(number) * FACTS + EVENT_TIME];
      numbers[left] = number;
      left += eventTime >= from && eventTime <= to ? 1 : 0;
    }
    return left;
  }

  /** How alike they are, {@link Similarity#NONE} where that is too little to be a copy. */
  Similarity compare(int number, Sketch sketch) {
    int shingles = shingles(number);
    return Similarity.ofAtLeast(
        CopyRule.CONTAINMENT,
        sketch.hashes(),
        0,
        sketch.size(),
        sketch.shingles(),
        rows,
        row(slot(number)),
        Math.min(Sketch.SIZE, shingles),
        shingles);
  }

  long bytes() {
    return 4L * rows.length + 8L * facts.length;
  }

  private long insertedAt(long sequence) {
    return facts[slot(sequence) * FACTS + INSERTED_AT];
  }

  private int slot(long sequence) {
    return (int) sequence & (slots - 1);
  }

  private static int row(int slot) {
    return BEFORE + slot * ROW;
  }

  private void grow() {
    int[] wider = new int[BEFORE + 2 * slots * ROW];
    long[] longer = new long[2 * facts.length];
    for (long sequence = first; sequence < next; sequence++) {
      int slot = slot(sequence);
      int moved = (int) sequence & (2 * slots - 1);
      System.arraycopy(rows, row(slot), wider, row(moved), ROW);
      System.arraycopy(facts, slot * FACTS, longer, moved * FACTS, FACTS);
    }
    rows = wider;
    facts = longer;
    slots *= 2;
  }
}
