package org.dateline.app.diff;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dateline.schemas.Polarity;
import org.jspecify.annotations.Nullable;

/**
 * An article of which two namespaces say different things.
 *
 * @param where in which of them it is
 * @param other id of the article that carries the text in the other namespace, null unless {@link
 *     Where#OTHER_CARRIER}
 * @param textChanged whether title or text of the latest revisions differ
 * @param countriesGained codes that B has and A has not
 * @param countriesLost codes that A has and B has not
 * @param focusGained codes of both that are what the story is about in B alone
 * @param focusLost codes of both that are what the story is about in A alone
 * @param stancesGained pairs that B has and A has not
 * @param stancesLost pairs that A has and B has not
 * @param stancesTurned pairs of both with another polarity
 */
public record Difference(
    String id,
    @Nullable String url,
    String title,
    Where where,
    @Nullable String other,
    boolean textChanged,
    List<String> countriesGained,
    List<String> countriesLost,
    List<String> focusGained,
    List<String> focusLost,
    SortedMap<String, Polarity> stancesGained,
    SortedMap<String, Polarity> stancesLost,
    SortedMap<String, Turn> stancesTurned) {

  /** Which of the two namespaces has it. */
  public enum Where {
    /** The first alone. */
    ONLY_A,
    /** The second alone. */
    ONLY_B,
    /** The first; in the second it is a copy of an article that the first has as a copy of it. */
    OTHER_CARRIER,
    /** Both. */
    BOTH
  }

  /** Another polarity. */
  public record Turn(Polarity from, Polarity to) {}

  /** An article that is in one of them. */
  static Difference inOne(Tags article, Where where, @Nullable String other) {
    return new Difference(
        article.id(),
        article.url(),
        article.title(),
        where,
        other,
        false,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>());
  }

  /** What differs between an article in A and in B. */
  static Difference between(Tags a, Tags b) {
    SortedMap<String, Turn> turned = new TreeMap<>();
    a.stances()
        .forEach(
            (pair, polarity) -> {
              Polarity now = b.stances().get(pair);
              if (now != null && now != polarity) {
                turned.put(pair, new Turn(polarity, now));
              }
            });
    return new Difference(
        a.id(),
        a.url(),
        b.title(),
        Where.BOTH,
        null,
        !a.contentHash().equals(b.contentHash()),
        missing(b.countries(), a.countries()),
        missing(a.countries(), b.countries()),
        focus(b.countries(), a.countries()),
        focus(a.countries(), b.countries()),
        without(b.stances(), a.stances()),
        without(a.stances(), b.stances()),
        turned);
  }

  /** Whether they say the same. */
  boolean isNone() {
    return where == Where.BOTH
        && !textChanged
        && countriesGained.isEmpty()
        && countriesLost.isEmpty()
        && focusGained.isEmpty()
        && focusLost.isEmpty()
        && stancesGained.isEmpty()
        && stancesLost.isEmpty()
        && stancesTurned.isEmpty();
  }

  private static List<String> missing(Map<String, Boolean> of, Map<String, Boolean> in) {
    return of.keySet().stream().filter(code -> !in.containsKey(code)).toList();
  }

  private static List<String> focus(Map<String, Boolean> of, Map<String, Boolean> not) {
    return of.keySet().stream()
        .filter(code -> of.get(code) && not.containsKey(code) && !not.get(code))
        .toList();
  }

  private static SortedMap<String, Polarity> without(
      Map<String, Polarity> all, Map<String, Polarity> known) {
    SortedMap<String, Polarity> rest = new TreeMap<>(all);
    rest.keySet().removeAll(known.keySet());
    return rest;
  }
}
