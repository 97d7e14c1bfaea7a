package org.dateline.enrich.country;

import java.util.Arrays;

/** What the names of a {@link Gazetteer} mean, one row a sense, in columns. */
final class Senses {
  /** The case that a name must have in a text. */
  enum Case {
    /** First letter a capital, or a script without case. */
    CAPITAL,
    /** Capitals throughout: US, UN. */
    CAPITALS,
    /** A state's abbreviation after a place and a comma: Paris, Tex. */
    STATE,
    /** The same in two capitals: Paris, TX. */
    POSTAL,
    /** Any: languages that write adjectives small. */
    ANY
  }

  /** From this day of the epoch on; names without dates have the extremes. */
  static final int ALWAYS_FROM = Integer.MIN_VALUE;

  static final int ALWAYS_TO = Integer.MAX_VALUE;

  private String[] codes = new String[1024];
  private NameType[] types = new NameType[1024];
  private Case[] cases = new Case[1024];
  private boolean[] lasts = new boolean[1024];
  private int[] weights = new int[1024];
  private int[] froms = new int[1024];
  private int[] tos = new int[1024];
  private int[] languages = new int[1024];
  private int size;

  /** Adds a row and gives its number; it is the last of its name until {@link #more}. */
  int add(String code, NameType type, Case shape, int weight, int from, int to, int languageMask) {
    if (size == codes.length) {
      grow();
    }
    codes[size] = code;
    types[size] = type;
    cases[size] = shape;
    weights[size] = weight;
    froms[size] = from;
    tos[size] = to;
    languages[size] = languageMask;
    lasts[size] = true;
    return size++;
  }

  /** The next row belongs to the same name as the last one. */
  void more() {
    lasts[size - 1] = false;
  }

  int size() {
    return size;
  }

  String code(int sense) {
    return codes[sense];
  }

  NameType type(int sense) {
    return types[sense];
  }

  Case shape(int sense) {
    return cases[sense];
  }

  /** People of a city in thousands; for a leader 1 where the surname alone is enough, else 0. */
  int weight(int sense) {
    return weights[sense];
  }

  /** Whether a sense held on a day of the epoch. */
  boolean held(int sense, int day) {
    return froms[sense] <= day && day < tos[sense];
  }

  int from(int sense) {
    return froms[sense];
  }

  int to(int sense) {
    return tos[sense];
  }

  /** Whether a name is used in any of these languages, bits of {@link NameLanguages}. */
  boolean usedIn(int sense, int mask) {
    return (languages[sense] & mask) != 0;
  }

  /** The next sense of the same name, or -1. */
  int next(int sense) {
    return lasts[sense] ? -1 : sense + 1;
  }

  private void grow() {
    int more = size * 2;
    codes = Arrays.copyOf(codes, more);
    types = Arrays.copyOf(types, more);
    cases = Arrays.copyOf(cases, more);
    lasts = Arrays.copyOf(lasts, more);
    weights = Arrays.copyOf(weights, more);
    froms = Arrays.copyOf(froms, more);
    tos = Arrays.copyOf(tos, more);
    languages = Arrays.copyOf(languages, more);
  }
}
