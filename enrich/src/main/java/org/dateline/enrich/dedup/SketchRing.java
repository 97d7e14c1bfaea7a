package org.dateline.enrich.dedup;

/**
 * The sketches of a window in arrays of primitives. Entries are numbered in the order of insertion
 * and leave in that order; the lower bits of the number are the slot.
 */
final class SketchRing {
  private static final int SMALLEST = 64;

  private long first;
  private long next;
  private int slots = SMALLEST;
  private int[] hashes = new int[SMALLEST * Sketch.SIZE];
  private int[] shingles = new int[SMALLEST];
  private long[] contents = new long[SMALLEST];
  private long[] eventTimes = new long[SMALLEST];
  private long[] insertedAt = new long[SMALLEST];

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

  int slots() {
    return slots;
  }

  boolean isFull() {
    return next - first == slots;
  }

  /** Writes an entry into the slot of the next number, which the caller then takes. */
  int write(Fingerprint text, long eventTime, long insertionTime) {
    Sketch sketch = text.sketch();
    int slot = slot(next);
    System.arraycopy(sketch.hashes(), 0, hashes, slot * Sketch.SIZE, sketch.size());
    shingles[slot] = sketch.shingles();
    contents[slot] = text.content().low();
    eventTimes[slot] = eventTime;
    insertedAt[slot] = insertionTime;
    return slot;
  }

  long takeNext() {
    return next++;
  }

  int expire(long insertedBefore, int keep) {
    long before = first;
    while (first < next && (insertedAt[slot(first)] < insertedBefore || next - first > keep)) {
      first++;
    }
    return (int) (first - before);
  }

  int slot(long sequence) {
    return (int) (sequence & (slots - 1));
  }

  /** Number of the entry that was last written to a slot, or will be the next. */
  long sequence(int slot) {
    return next - ((next - slot) & (slots - 1));
  }

  boolean isLive(int slot) {
    long sequence = sequence(slot);
    return sequence >= first && sequence < next;
  }

  int hash(int slot, int index) {
    return hashes[slot * Sketch.SIZE + index];
  }

  int shingles(int slot) {
    return shingles[slot];
  }

  long content(int slot) {
    return contents[slot];
  }

  boolean isWithin(int slot, long from, long to) {
    return eventTimes[slot] >= from && eventTimes[slot] <= to;
  }

  /** How alike they are, {@link Similarity#NONE} where that is too little to be a copy. */
  Similarity compare(int slot, Sketch sketch) {
    return Similarity.ofAtLeast(
        CopyRule.CONTAINMENT,
        sketch.hashes(),
        0,
        sketch.size(),
        sketch.shingles(),
        hashes,
        slot * Sketch.SIZE,
        Math.min(Sketch.SIZE, shingles[slot]),
        shingles[slot]);
  }

  /** Doubles the slots; returns the new slot of each old one. */
  int[] grow() {
    int[] renumbered = new int[slots];
    for (long sequence = first; sequence < next; sequence++) {
      renumbered[slot(sequence)] = (int) (sequence & (2L * slots - 1));
    }
    hashes = spread(hashes, renumbered, Sketch.SIZE);
    shingles = spread(shingles, renumbered, 1);
    contents = spread(contents, renumbered);
    eventTimes = spread(eventTimes, renumbered);
    insertedAt = spread(insertedAt, renumbered);
    slots *= 2;
    return renumbered;
  }

  long bytes() {
    return slots * (4L * (Sketch.SIZE + 1) + 8L * 3);
  }

  static int[] spread(int[] values, int[] renumbered, int width) {
    int[] wider = new int[values.length * 2];
    for (int slot = 0; slot < renumbered.length; slot++) {
      System.arraycopy(values, slot * width, wider, renumbered[slot] * width, width);
    }
    return wider;
  }

  private static long[] spread(long[] values, int[] renumbered) {
    long[] wider = new long[values.length * 2];
    for (int slot = 0; slot < renumbered.length; slot++) {
      wider[renumbered[slot]] = values[slot];
    }
    return wider;
  }
}
