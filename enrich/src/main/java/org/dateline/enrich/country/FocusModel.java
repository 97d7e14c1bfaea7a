package org.dateline.enrich.country;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Whether a story is about a country that it names: a logistic regression over {@link
 * FocusFeature}, whose table ships as {@code focus-1.tsv} and is written by {@link FocusFitting}.
 */
final class FocusModel {
  static final String RESOURCE = "focus-1.tsv";

  /** Least probability; below a half, since a missed country is as bad as one too many. */
  static final double THRESHOLD = 0.35;

  /** The same without a dateline: readers of such news name fewer countries than agencies do. */
  static final double UNDATED_THRESHOLD = 0.42;

  private static final double LEAST = odds(THRESHOLD);
  private static final double LEAST_UNDATED = odds(UNDATED_THRESHOLD);

  private final double[] weights;

  FocusModel(double[] weights) {
    this.weights = weights.clone();
  }

  /** The model that ships with the program. */
  static FocusModel bundled() {
    return Bundled.MODEL;
  }

  boolean isFocus(Subjects subjects, int rank) {
    double[] numbers = FocusFeature.of(subjects, rank);
    double sum = 0;
    for (int i = 0; i < numbers.length; i++) {
      sum += weights[i] * numbers[i];
    }
    return sum > (subjects.datelines == 0 ? LEAST_UNDATED : LEAST);
  }

  private static double odds(double probability) {
    return Math.log(probability / (1 - probability));
  }

  /** Lines of feature and weight; a comment begins with #. */
  private static FocusModel read() {
    Map<FocusFeature, Double> weights = new EnumMap<>(FocusFeature.class);
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    FocusModel.class.getResourceAsStream(RESOURCE),
                    RESOURCE + " is missing from the class path"),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          int tab = line.indexOf('\t');
          String feature = line.substring(0, tab).toUpperCase(Locale.ROOT);
          weights.put(FocusFeature.valueOf(feature), Double.parseDouble(line.substring(tab + 1)));
        }
      }
      int features = FocusFeature.values().length;
      if (weights.size() != features) {
        throw new IllegalStateException(
            RESOURCE + ": expected " + features + " features, found " + weights.size());
      }
      return new FocusModel(weights.values().stream().mapToDouble(weight -> weight).toArray());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  /** Read when the first article needs it. */
  private static final class Bundled {
    static final FocusModel MODEL = read();
  }
}
