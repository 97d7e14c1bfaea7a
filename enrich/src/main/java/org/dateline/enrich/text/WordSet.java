package org.dateline.enrich.text;

/** A fixed set of words, asked by their hashes without boxing: rules look at every word with it. */
public final class WordSet {
  private final long[] slots;

  private WordSet(int words) {
    slots = new long[Integer.highestOneBit(Math.max(4, words * 3)) * 2];
  }

  /** The words of some texts, parted by spaces. */
  public static WordSet of(String... texts) {
    String[] words = String.join(" ", texts).trim().split(" +");
    WordSet set = new WordSet(words.length);
    for (String word : words) {
      set.add(WordHash.of(word));
    }
    return set;
  }

  /** Whether the word with this hash is in the set. */
  public boolean contains(long hash) {
    int mask = slots.length - 1;
    for (int slot = (int) hash & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
      if (slots[slot] == hash) {
        return true;
      }
    }
    return false;
  }

  private void add(long hash) {
    int mask = slots.length - 1;
    int slot = (int) hash & mask;
    while (slots[slot] != 0 && slots[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    slots[slot] = hash;
  }
}
