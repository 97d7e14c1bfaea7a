package org.dateline.enrich.country;

import org.dateline.enrich.text.WordHash;

/**
 * Names of countries, their people, places, leaders and offices, as one hash table over sequences
 * of words: immutable, shared, a few megabytes of primitive arrays.
 *
 * <p>A name leads to its senses, which lie side by side; a sense is a number for the accessors
 * here. The table holds every beginning of every name, so that a reader of a text walks from word
 * to word and stops as soon as no name goes on.
 */
final class Gazetteer {
  /** No name and no beginning of one. */
  static final int ABSENT = -1;

  /** A beginning of longer names that is no name itself. */
  static final int PREFIX_ONLY = -2;

  /** The first word of a sequence follows this. */
  static final long START = 0;

  private static final long PREFIX_SALT = 0x9e3779b97f4a7c15L;

  private final NameIndex index;
  private final Senses senses;
  private final GazetteerVersion version;

  Gazetteer(NameIndex index, Senses senses, GazetteerVersion version) {
    this.index = index;
    this.senses = senses;
    this.version = version;
  }

  /** The sequence with one more word. */
  static long then(long sequence, long word) {
    return WordHash.then(sequence, word);
  }

  /** Hash of the beginning of a word, for names that are written with a star. */
  static long beginning(long unfinished) {
    return WordHash.finish(unfinished ^ PREFIX_SALT);
  }

  /** First sense of the name that a sequence spells, {@link #PREFIX_ONLY} or {@link #ABSENT}. */
  int find(long sequence) {
    return index.find(sequence);
  }

  Senses senses() {
    return senses;
  }

  GazetteerVersion version() {
    return version;
  }
}
