package org.dateline.enrich.dedup;

import java.util.ArrayList;
import java.util.List;

/**
 * The sketches of a window, found by what they share: the {@value #KEYS} smallest hashes of a
 * sketch are its keys, one more key is its content. Entries leave in the order in which they came,
 * however old the news in them is.
 *
 * <p>Of a key its newest entries are known, a number of them only, so that a phrase that stands in
 * every market report costs no more than a rare one. All of it lies in a few arrays of primitives,
 * some 450 bytes an entry. Not thread-safe.
 */
public final class NearDuplicateIndex {
  /** Shingle keys of an entry. */
  public static final int KEYS = SketchRing.KEYS;

  private final SketchRing ring;
  private final KeyTable table;
  private final KeyScreen screen = new KeyScreen();

  /** Keys of a text, its content last. */
  private final int[] keys = new int[KEYS + 1];

  /** Short numbers of the entries that share a key with the text of a look-up. */
  private final int[] met;

  private final NumberSet seen;

  /** What reading ahead gave, kept so that it is not left out as useless. */
  @SuppressWarnings("UnusedVariable")
  private long touched;

  /**
   * An empty index.
   *
   * @param first sequence number of the first entry to come
   * @param visits entries that a look-up follows a key for, at least 1
   */
  public NearDuplicateIndex(long first, int visits) {
    ring = new SketchRing(first);
    table = new KeyTable(ring, visits);
    met = new int[(KEYS + 1) * visits];
    seen = new NumberSet(met.length);
  }

  /**
   * An entry that shares a key with the text asked for.
   *
   * @param sequence its number
   * @param similarity how alike, {@link Similarity#SAME} where all words are the same
   */
  public record Candidate(long sequence, Similarity similarity) {}

  /** How many entries it holds. */
  public long size() {
    return ring.next() - ring.first();
  }

  /** Number of the oldest entry that it holds. */
  public long first() {
    return ring.first();
  }

  /** Number that the next entry gets. */
  public long next() {
    return ring.next();
  }

  /** Bytes of heap that it takes. */
  public long bytes() {
    return ring.bytes() + table.bytes();
  }

  /**
   * Adds an entry.
   *
   * @param eventTime when the news was published, milliseconds
   * @param insertionTime stream time, milliseconds, never falling
   * @return its number
   */
  public long add(Fingerprint text, long eventTime, long insertionTime) {
    long sequence = ring.add(text, eventTime, insertionTime);
    int count = take(text, Math.min(KEYS, text.sketch().size()));
    touched += table.touch(keys, count);
    for (int k = 0; k < count; k++) {
      table.put(keys[k], SketchRing.shortOf(sequence));
    }
    return sequence;
  }

  /**
   * Forgets the oldest entries.
   *
   * @param insertedBefore those inserted before this time, milliseconds
   * @param keep and those that are more than this many
   * @return how many were forgotten
   */
  public int expire(long insertedBefore, int keep) {
    return ring.expire(insertedBefore, keep);
  }

  /**
   * The entries that the rule allows to be copies of a text, in no order.
   *
   * @param from least event time, milliseconds
   * @param to greatest event time, milliseconds
   */
  public List<Candidate> find(Fingerprint text, long from, long to) {
    List<Candidate> found = new ArrayList<>(2);
    int count = ring.within(met, meet(text), from, to);
    for (int i = 0; i < count; i++) {
      Similarity similarity = compare(met[i], text);
      if (CopyRule.allows(similarity)) {
        found.add(new Candidate(ring.sequence(met[i]), similarity));
      }
    }
    return found;
  }

  /**
   * Fills {@link #met} with the entries that share a key and may be copies, each once, and says how
   * many they are.
   */
  private int meet(Fingerprint text) {
    Sketch sketch = text.sketch();
    int count = take(text, sketch.shingles() >= CopyRule.SHORTEST ? KEYS : 0);
    touched += table.touch(keys, count);
    seen.clear();
    int same = distinct(0, table.read(keys[count - 1], met, 0));
    int end = same;
    for (int k = 0; k < count - 1; k++) {
      end = distinct(end, table.read(keys[k], met, end));
    }
    touched += ring.touch(met, end);
    screen.set(sketch);
    int passed = same;
    for (int i = same; i < end; i++) {
      if (ring.passes(met[i], screen)) {
        met[passed++] = met[i];
      }
    }
    return passed;
  }

  /** Leaves out of a part of {@link #met} what was there before; returns its new end. */
  private int distinct(int from, int to) {
    int end = from;
    for (int i = from; i < to; i++) {
      if (seen.add(met[i])) {
        met[end++] = met[i];
      }
    }
    return end;
  }

  /** Takes so many hashes of a text as keys and its content; returns how many they are. */
  private int take(Fingerprint text, int shingleKeys) {
    System.arraycopy(text.sketch().hashes(), 0, keys, 0, shingleKeys);
    keys[shingleKeys] = contentKey(text.content().low());
    return shingleKeys + 1;
  }

  private Similarity compare(int number, Fingerprint text) {
    if (ring.content(number) == text.content().low()) {
      return text.words() < CopyRule.FEWEST_WORDS ? Similarity.NONE : Similarity.SAME;
    }
    boolean tooShort =
        Math.min(ring.shingles(number), text.sketch().shingles()) < CopyRule.SHORTEST;
    return tooShort ? Similarity.NONE : ring.compare(number, text.sketch());
  }

  private static int contentKey(long content) {
    return (int) (content ^ (content >>> 32));
  }
}
