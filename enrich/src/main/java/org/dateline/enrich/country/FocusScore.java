package org.dateline.enrich.country;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How well sets of countries agree: micro F1, and macro F1 over the countries sought often. */
final class FocusScore {
  private static final int OFTEN = 5;

  /** Of each country: right, too many, missed. */
  private final Map<String, int[]> counts = new HashMap<>();

  void add(Set<String> sought, Set<String> found) {
    Set<String> all = new HashSet<>(sought);
    all.addAll(found);
    for (String code : all) {
      int[] count = counts.computeIfAbsent(code, unused -> new int[3]);
      count[!sought.contains(code) ? 1 : found.contains(code) ? 0 : 2]++;
    }
  }

  double micro() {
    int[] sum = new int[3];
    counts.values().forEach(count -> Arrays.setAll(sum, i -> sum[i] + count[i]));
    return f1(sum);
  }

  double macro() {
    return counts.values().stream()
        .filter(count -> count[0] + count[2] >= OFTEN)
        .mapToDouble(FocusScore::f1)
        .average()
        .orElse(0);
  }

  private static double f1(int[] count) {
    int sum = 2 * count[0] + count[1] + count[2];
    return sum == 0 ? 0 : 2.0 * count[0] / sum;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "micro F1 %.4f, macro F1 %.4f", micro(), macro());
  }
}
