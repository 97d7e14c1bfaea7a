package org.dateline.enrich.dedup;

/**
 * The sketches of a window, one row of ints each, all rows in one array. Entries are numbered in
 * the order of insertion and leave in that order; the lower bits of the number are the slot.
 *
 * <p>What every visit reads (counts, times, chains, keys) lies side by side at the beginning of a
 * row, the hashes that only a comparison reads behind it: in a large window each cache line that is
 * touched is fetched from memory, and that is nearly all that a visit costs.
 */
final class SketchRing {
  /** Shingle keys of an entry: its smallest hashes. */
  static final int KEYS = 8;

  /** Chains of an entry: one for each key, the last for its content. */
  static final int CHAINS = KEYS + 1;

  private static final int CHAIN_BITS = 4;
  private static final int SMALLEST = 64;

  private static final int SHINGLES = 0;
  private static final int SEEN = 1;
  private static final int CONTENT = 2;
  private static final int EVENT_TIME = 4;
  private static final int BACK = 6;
  private static final int HASHES = BACK + CHAINS;

  /** Ints of a row, a whole number of cache lines of 64 bytes. */
  private static final int ROW = HASHES + Sketch.SIZE + 1;

  private long first;
  private long next;
  private int slots = SMALLEST;
  private int[] rows = new int[SMALLEST * ROW];
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

  boolean isFull() {
    return next - first == slots;
  }

  /** Writes an entry into the slot of the next number, which the caller then takes. */
  int write(Fingerprint text, long eventTime, long insertionTime) {
    Sketch sketch = text.sketch();
    int slot = slot(next);
    int row = slot * ROW;
    rows[row + SHINGLES] = sketch.shingles();
    rows[row + SEEN] = 0;
    putLong(row + CONTENT, text.content().low());
    putLong(row + EVENT_TIME, eventTime);
    System.arraycopy(sketch.hashes(), 0, rows, row + HASHES, sketch.size());
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

  /** One of the hashes of an entry, ascending; the first of them are its keys. */
  int hash(int slot, int index) {
    return rows[slot * ROW + HASHES + index];
  }

  /** How many shingle keys an entry has. */
  int keys(int slot) {
    return Math.min(KEYS, shingles(slot));
  }

  int shingles(int slot) {
    return rows[slot * ROW + SHINGLES];
  }

  long content(int slot) {
    return getLong(slot * ROW + CONTENT);
  }

  boolean isWithin(int slot, long from, long to) {
    long eventTime = getLong(slot * ROW + EVENT_TIME);
    return eventTime >= from && eventTime <= to;
  }

  /** One chain of one slot. */
  static int link(int slot, int chain) {
    return slot << CHAIN_BITS | chain;
  }

  static int slotOf(int link) {
    return link >>> CHAIN_BITS;
  }

  static int chainOf(int link) {
    return link & ((1 << CHAIN_BITS) - 1);
  }

  /** The link before on the chain of a key, -1 where it ends or the entry is gone. */
  int older(int link) {
    int back = rows[slotOf(link) * ROW + BACK + chainOf(link)];
    long older = sequence(slotOf(link)) - slotOf(back);
    return back < 0 || older < first ? -1 : link(slot(older), chainOf(back));
  }

  /**
   * Chains a link of the entry that is being added; kept as numbers back, which stay true when the
   * ring grows.
   */
  void setOlder(int link, int older) {
    rows[slotOf(link) * ROW + BACK + chainOf(link)] =
        older < 0 ? -1 : link((int) (next - sequence(slotOf(older))), chainOf(older));
  }

  /** Marks an entry as looked at by a look-up; false where it was already. */
  boolean see(int slot, int lookup) {
    int at = slot * ROW + SEEN;
    boolean fresh = rows[at] != lookup;
    rows[at] = lookup;
    return fresh;
  }

  /** How alike they are, {@link Similarity#NONE} where that is too little to be a copy. */
  Similarity compare(int slot, Sketch sketch) {
    int shingles = shingles(slot);
    return Similarity.ofAtLeast(
        CopyRule.CONTAINMENT,
        sketch.hashes(),
        0,
        sketch.size(),
        sketch.shingles(),
        rows,
        slot * ROW + HASHES,
        Math.min(Sketch.SIZE, shingles),
        shingles);
  }

  /** Doubles the slots; returns the new slot of each old one. */
  int[] grow() {
    int[] renumbered = new int[slots];
    int[] wider = new int[rows.length * 2];
    long[] later = new long[slots * 2];
    for (long sequence = first; sequence < next; sequence++) {
      int slot = slot(sequence);
      int moved = (int) (sequence & (2L * slots - 1));
      renumbered[slot] = moved;
      System.arraycopy(rows, slot * ROW, wider, moved * ROW, ROW);
      later[moved] = insertedAt[slot];
    }
    rows = wider;
    insertedAt = later;
    slots *= 2;
    return renumbered;
  }

  long bytes() {
    return slots * (4L * ROW + 8);
  }

  private void putLong(int at, long value) {
    rows[at] = (int) (value >>> 32);
    rows[at + 1] = (int) value;
  }

  private long getLong(int at) {
    return ((long) rows[at] << 32) | (rows[at + 1] & 0xFFFF_FFFFL);
  }
}
