package org.dateline.enrich.dedup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The sketches of a window, found by what they share: the {@value #KEYS} smallest hashes of a
 * sketch are its keys, one more key is its content. Entries leave in the order in which they came,
 * however old the news in them is.
 *
 * <p>A key is a chain from its newest entry to its oldest. A look-up follows each chain for a
 * number of entries only, so that a phrase that stands in every market report costs no more than a
 * rare one. All of it lies in a few arrays of primitives, some 500 bytes an entry. Not thread-safe.
 */
public final class NearDuplicateIndex {
  /** Shingle keys of an entry. */
  public static final int KEYS = SketchRing.KEYS;

  private final int visits;
  private final SketchRing ring;
  private final KeyHeads heads = new KeyHeads();

  /** Keys of a look-up and where it stands on the chain of each. */
  private final int[] keys = new int[SketchRing.CHAINS];

  private final int[] links = new int[SketchRing.CHAINS];

  /** Slots that a look-up came by. */
  private int[] met = new int[64];

  /** Look-ups so far: an entry that shares three keys is compared once in each. */
  private int lookups;

  /**
   * An empty index.
   *
   * @param first sequence number of the first entry to come
   * @param visits entries that a look-up follows a key for, at least 1
   */
  public NearDuplicateIndex(long first, int visits) {
    this.visits = visits;
    ring = new SketchRing(first);
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
    return ring.bytes() + heads.bytes();
  }

  /**
   * Adds an entry.
   *
   * @param eventTime when the news was published, milliseconds
   * @param insertionTime stream time, milliseconds, never falling
   * @return its number
   */
  public long add(Fingerprint text, long eventTime, long insertionTime) {
    if (ring.isFull()) {
      heads.renumber(ring.grow());
    }
    int slot = ring.write(text, eventTime, insertionTime);
    int keys = ring.keys(slot);
    for (int k = 0; k < keys; k++) {
      chain(SketchRing.link(slot, k), ring.hash(slot, k));
    }
    chain(SketchRing.link(slot, KEYS), contentKey(ring.content(slot)));
    return ring.takeNext();
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
   * The entries that the rule allows to be copies of a text.
   *
   * @param from least event time, milliseconds
   * @param to greatest event time, milliseconds
   */
  public List<Candidate> find(Fingerprint text, long from, long to) {
    List<Candidate> found = new ArrayList<>(2);
    int count = meet(text);
    for (int i = 0; i < count; i++) {
      int slot = met[i];
      if (ring.isWithin(slot, from, to)) {
        Similarity similarity = compare(slot, text);
        if (CopyRule.allows(similarity)) {
          found.add(new Candidate(ring.sequence(slot), similarity));
        }
      }
    }
    return found;
  }

  /**
   * Fills {@link #met} with the entries that share a key, each once, and says how many they are.
   * All chains are followed side by side, a step of each after the other: entries lie far apart,
   * and so the processor fetches several from memory at once.
   */
  private int meet(Fingerprint text) {
    int chains = begin(text);
    int count = 0;
    lookups++;
    for (int visit = 0; visit < visits && chains > 0; visit++) {
      int going = 0;
      for (int chain = 0; chain < chains; chain++) {
        int link = links[chain];
        int key = keys[chain];
        if (link >= 0 && holds(link, key)) {
          int slot = SketchRing.slotOf(link);
          if (ring.see(slot, lookups)) {
            met = count < met.length ? met : Arrays.copyOf(met, 2 * count);
            met[count++] = slot;
          }
          links[going] = ring.older(link);
          keys[going++] = key;
        }
      }
      chains = going;
    }
    return count;
  }

  /** Puts the keys of a text and the newest entry of each in place; returns how many they are. */
  private int begin(Fingerprint text) {
    Sketch sketch = text.sketch();
    int shingleKeys = sketch.shingles() >= CopyRule.SHORTEST ? KEYS : 0;
    System.arraycopy(sketch.hashes(), 0, keys, 0, shingleKeys);
    keys[shingleKeys] = contentKey(text.content().low());
    for (int chain = 0; chain <= shingleKeys; chain++) {
      links[chain] = heads.get(keys[chain]);
    }
    return shingleKeys + 1;
  }

  private Similarity compare(int slot, Fingerprint text) {
    if (ring.content(slot) == text.content().low()) {
      return text.words() < CopyRule.FEWEST_WORDS ? Similarity.NONE : Similarity.SAME;
    }
    boolean tooShort = Math.min(ring.shingles(slot), text.sketch().shingles()) < CopyRule.SHORTEST;
    return tooShort ? Similarity.NONE : ring.compare(slot, text.sketch());
  }

  private void chain(int link, int key) {
    int head = heads.get(key);
    boolean chained =
        head >= 0 && SketchRing.slotOf(head) != SketchRing.slotOf(link) && holds(head, key);
    ring.setOlder(link, chained ? head : -1);
    heads.put(key, link, this::holdsOrIsNext);
  }

  private boolean holds(int link, int key) {
    return ring.isLive(SketchRing.slotOf(link)) && hasKey(link, key);
  }

  /** The entry that is being added has its keys before it has its number. */
  private boolean holdsOrIsNext(int link, int key) {
    return holds(link, key)
        || (ring.sequence(SketchRing.slotOf(link)) == ring.next() && hasKey(link, key));
  }

  /** A slot may have been given to another entry since the link was made. */
  private boolean hasKey(int link, int key) {
    int slot = SketchRing.slotOf(link);
    int chain = SketchRing.chainOf(link);
    return chain == KEYS
        ? contentKey(ring.content(slot)) == key
        : chain < ring.keys(slot) && ring.hash(slot, chain) == key;
  }

  private static int contentKey(long content) {
    return (int) (content ^ (content >>> 32));
  }
}
