package org.dateline.app.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.dateline.app.diff.Comparison.Count;
import org.dateline.app.diff.Difference.Where;
import org.dateline.app.subscribe.Columns;
import org.dateline.schemas.Polarity;

/** A comparison for people: one line an article, then the totals. */
public final class DiffTable {
  private static final int TITLE = 60;

  private DiffTable() {}

  /**
   * The lines.
   *
   * @param a name of the first namespace
   * @param b name of the second
   */
  public static List<String> lines(Comparison comparison, String a, String b) {
    List<String> lines = new ArrayList<>();
    for (Difference each : comparison.differences()) {
      lines.add(
          String.join("  ", each.id(), Columns.fit(each.title(), TITLE), what(each, a, b))
              .stripTrailing());
    }
    if (!lines.isEmpty()) {
      lines.add("");
    }
    totals(lines, "country", comparison.countries());
    totals(lines, "pair", comparison.pairs());
    lines.add(
        String.format(
            Locale.ROOT,
            "%s: %d articles, %s: %d; only in %s: %d, only in %s: %d, carried by another article in %s: %d, changed: %d",
            a,
            comparison.articlesA(),
            b,
            comparison.articlesB(),
            a,
            comparison.count(Where.ONLY_A),
            b,
            comparison.count(Where.ONLY_B),
            b,
            comparison.count(Where.OTHER_CARRIER),
            comparison.count(Where.BOTH)));
    return lines;
  }

  private static String what(Difference each, String a, String b) {
    return switch (each.where()) {
      case ONLY_A -> "only in " + a;
      case ONLY_B -> "only in " + b;
      case OTHER_CARRIER -> "in " + b + " a copy of " + each.other();
      case BOTH -> changes(each);
    };
  }

  private static String changes(Difference each) {
    List<String> changes = new ArrayList<>();
    if (each.textChanged()) {
      changes.add("text");
    }
    each.countriesGained().forEach(code -> changes.add("+" + code));
    each.countriesLost().forEach(code -> changes.add("-" + code));
    each.focusGained().forEach(code -> changes.add(code + " now focus"));
    each.focusLost().forEach(code -> changes.add(code + " no longer focus"));
    each.stancesGained().forEach((pair, is) -> changes.add("+" + pair + sign(is)));
    each.stancesLost().forEach((pair, was) -> changes.add("-" + pair + sign(was)));
    each.stancesTurned()
        .forEach((pair, turn) -> changes.add(pair + sign(turn.from()) + " to" + sign(turn.to())));
    return String.join(", ", changes);
  }

  private static String sign(Polarity polarity) {
    return " " + polarity.name().toLowerCase(Locale.ROOT);
  }

  private static void totals(List<String> lines, String of, SortedMap<String, Count> counts) {
    if (counts.isEmpty()) {
      return;
    }
    lines.add(String.format(Locale.ROOT, "%-12s %8s %8s %8s", of, "gained", "lost", "turned"));
    counts.forEach(
        (key, count) ->
            lines.add(
                String.format(
                    Locale.ROOT,
                    "%-12s %8d %8d %8d",
                    key,
                    count.gained(),
                    count.lost(),
                    count.turned())));
    lines.add("");
  }
}
