package org.dateline.app.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dateline.app.diff.Difference.Where;

/**
 * Two namespaces compared, by article id, latest revision against latest revision.
 *
 * @param articlesA articles of the first
 * @param articlesB articles of the second
 * @param differences those of which they say different things
 * @param countries gained and lost by code, over the articles of both
 * @param pairs gained, lost and turned by {@code holder>target}, over the articles of both
 */
public record Comparison(
    int articlesA,
    int articlesB,
    List<Difference> differences,
    SortedMap<String, Count> countries,
    SortedMap<String, Count> pairs) {
  private static final Comparator<Difference> ORDER =
      Comparator.comparing(Difference::where)
          .thenComparing(Difference::title)
          .thenComparing(Difference::id);

  /** How often something was gained, lost and turned. */
  public record Count(int gained, int lost, int turned) {
    private static final Count NONE = new Count(0, 0, 0);

    Count plus(int moreGained, int moreLost, int moreTurned) {
      return new Count(gained + moreGained, lost + moreLost, turned + moreTurned);
    }
  }

  /** Compares. */
  public static Comparison of(Side a, Side b) {
    List<Difference> differences = new ArrayList<>();
    for (Tags article : a.articles().values()) {
      Tags same = b.articles().get(article.id());
      String carrier = b.carrierOf(article.id());
      Difference difference =
          same != null
              ? Difference.between(article, same)
              : Difference.inOne(
                  article, carrier == null ? Where.ONLY_A : Where.OTHER_CARRIER, carrier);
      if (!difference.isNone()) {
        differences.add(difference);
      }
    }
    for (Tags article : b.articles().values()) {
      if (!a.articles().containsKey(article.id()) && a.carrierOf(article.id()) == null) {
        differences.add(Difference.inOne(article, Where.ONLY_B, null));
      }
    }
    differences.sort(ORDER);
    SortedMap<String, Count> countries = new TreeMap<>();
    SortedMap<String, Count> pairs = new TreeMap<>();
    for (Difference each : differences) {
      each.countriesGained().forEach(code -> add(countries, code, 1, 0, 0));
      each.countriesLost().forEach(code -> add(countries, code, 0, 1, 0));
      each.stancesGained().keySet().forEach(pair -> add(pairs, pair, 1, 0, 0));
      each.stancesLost().keySet().forEach(pair -> add(pairs, pair, 0, 1, 0));
      each.stancesTurned().keySet().forEach(pair -> add(pairs, pair, 0, 0, 1));
    }
    return new Comparison(a.articles().size(), b.articles().size(), differences, countries, pairs);
  }

  /** How many articles differ in this way. */
  public long count(Where where) {
    return differences.stream().filter(each -> each.where() == where).count();
  }

  private static void add(Map<String, Count> counts, String key, int gained, int lost, int turned) {
    counts.merge(
        key,
        Count.NONE.plus(gained, lost, turned),
        (known, more) -> known.plus(gained, lost, turned));
  }
}
